/// Counted attempts, shared by all nodes. Imports nothing else of this module.
@NullMarked
package dev.vestibule.adapters.persistence.attempts;

import org.jspecify.annotations.NullMarked;

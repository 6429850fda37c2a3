/// Links between people at providers and accounts, as rows. Imports nothing else of this module.
@NullMarked
package dev.vestibule.adapters.persistence.identity;

import org.jspecify.annotations.NullMarked;

/// Traces of attempts, as rows. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.trace;

import org.jspecify.annotations.NullMarked;

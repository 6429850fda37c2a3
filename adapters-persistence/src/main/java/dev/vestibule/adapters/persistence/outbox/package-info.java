/// Signals on their way out, as one row a receiver. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.outbox;

import org.jspecify.annotations.NullMarked;

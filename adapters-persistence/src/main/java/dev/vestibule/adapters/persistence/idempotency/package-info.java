/// Claims of requests, and the answers to them, as rows. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.idempotency;

import org.jspecify.annotations.NullMarked;

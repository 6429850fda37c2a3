/// The audit log. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.audit;

import org.jspecify.annotations.NullMarked;

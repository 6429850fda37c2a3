/// Members as rows. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.membership;

import org.jspecify.annotations.NullMarked;

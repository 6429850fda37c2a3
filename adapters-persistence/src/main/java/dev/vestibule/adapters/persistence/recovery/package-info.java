/// Mailed links that set passwords. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.recovery;

import org.jspecify.annotations.NullMarked;

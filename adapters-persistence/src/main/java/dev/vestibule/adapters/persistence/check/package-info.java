/// Which links are asked about, and what that came to. Uses the rows of links; nothing of this module but the unit of
/// work uses it.
@NullMarked
package dev.vestibule.adapters.persistence.check;

import org.jspecify.annotations.NullMarked;

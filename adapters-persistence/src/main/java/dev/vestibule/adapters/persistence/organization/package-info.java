/// Organizations and the domains they have proven, as rows. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.organization;

import org.jspecify.annotations.NullMarked;

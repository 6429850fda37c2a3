/// Keys for programs, as rows. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.apikey;

import org.jspecify.annotations.NullMarked;

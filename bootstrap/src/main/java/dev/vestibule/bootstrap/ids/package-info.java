/// Makes the ids of everything that is stored. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.bootstrap.ids;

import org.jspecify.annotations.NullMarked;

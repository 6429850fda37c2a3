/// Makes beans of use cases. Only wires: whatever decides something belongs elsewhere.
@NullMarked
package dev.vestibule.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;

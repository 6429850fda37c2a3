/// Reads the clock; nothing else does. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.bootstrap.time;

import org.jspecify.annotations.NullMarked;

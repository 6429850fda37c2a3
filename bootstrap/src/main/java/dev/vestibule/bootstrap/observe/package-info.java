/// Turns what the use cases saw into log lines and metrics. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.bootstrap.observe;

import org.jspecify.annotations.NullMarked;

/// Development mode: all that makes the service worth a look without setting anything up. Nothing of it exists when the
/// environment `dev` is not active. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.bootstrap.dev;

import org.jspecify.annotations.NullMarked;

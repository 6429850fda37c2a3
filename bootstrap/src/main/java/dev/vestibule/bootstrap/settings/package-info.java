/// What the operator may set: `VESTIBULE_*` in the environment, or `vestibule.*` in the configuration. Everything is
/// checked here, once, at start; the rest of the house sees typed records. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.bootstrap.settings;

import org.jspecify.annotations.NullMarked;

/// What this module is told and given by whoever wires it: addresses, keys, sources of chance. Depends on the domain
/// alone.
@NullMarked
package dev.vestibule.adapters.web.settings;

import org.jspecify.annotations.NullMarked;

/// Providers from memory, for starting flows. Imports nothing else of this module; reads through a unit of work.
@NullMarked
package dev.vestibule.adapters.persistence.known;

import org.jspecify.annotations.NullMarked;

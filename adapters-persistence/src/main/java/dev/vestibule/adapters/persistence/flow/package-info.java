/// Claims of flows and pending decisions, with what the provider said sealed. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.flow;

import org.jspecify.annotations.NullMarked;

/// The unit of work: transactions, their retry, locks, and the only way to the stores. Imports every other package.
@NullMarked
package dev.vestibule.adapters.persistence.unit;

import org.jspecify.annotations.NullMarked;

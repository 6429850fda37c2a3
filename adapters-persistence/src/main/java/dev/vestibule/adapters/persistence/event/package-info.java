/// The event streams in PostgreSQL.
@NullMarked
package dev.vestibule.adapters.persistence.event;

import org.jspecify.annotations.NullMarked;

/// Endpoints and what came of calling them, in PostgreSQL.
@NullMarked
package dev.vestibule.adapters.persistence.webhook;

import org.jspecify.annotations.NullMarked;

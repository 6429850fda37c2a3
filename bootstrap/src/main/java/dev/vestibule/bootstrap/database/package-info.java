/// The PostgreSQL that comes along, for whoever has none of their own. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.bootstrap.database;

import org.jspecify.annotations.NullMarked;

/// The data directory: what the service keeps beside its database, readable by its own user only.
@NullMarked
package dev.vestibule.bootstrap.state;

import org.jspecify.annotations.NullMarked;

/// Fills an empty database with the demo organizations, through the same in-ports as the admin API.
@NullMarked
package dev.vestibule.bootstrap.dev.seed;

import org.jspecify.annotations.NullMarked;

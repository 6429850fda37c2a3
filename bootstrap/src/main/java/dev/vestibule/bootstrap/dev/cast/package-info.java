/// Who plays in development mode: two organizations, their people, and what each of them shows.
@NullMarked
package dev.vestibule.bootstrap.dev.cast;

import org.jspecify.annotations.NullMarked;

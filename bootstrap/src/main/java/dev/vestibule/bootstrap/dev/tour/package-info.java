/// The page that says what to click.
@NullMarked
package dev.vestibule.bootstrap.dev.tour;

import org.jspecify.annotations.NullMarked;

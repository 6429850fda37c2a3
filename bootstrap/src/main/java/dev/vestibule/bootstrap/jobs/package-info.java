/// What runs by itself: delivering signals and forgetting what has expired.
@NullMarked
package dev.vestibule.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;

/// Reads JSON bodies strictly: every field is either understood or named as a fault. Knows shapes, not use cases.
@NullMarked
package dev.vestibule.adapters.web.json;

import org.jspecify.annotations.NullMarked;

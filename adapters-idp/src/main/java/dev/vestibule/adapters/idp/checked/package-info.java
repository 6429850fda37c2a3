/// What the steps of a protocol hand to each other: a value that passed, or the reason to stop. Every package of this
/// module may use it; it knows the catalogue of refusals and nothing else.
@NullMarked
package dev.vestibule.adapters.idp.checked;

import org.jspecify.annotations.NullMarked;

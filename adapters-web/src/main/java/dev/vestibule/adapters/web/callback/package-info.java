/// The road to the identity provider and back: the start of a flow and the single sign-on callback.
@NullMarked
package dev.vestibule.adapters.web.callback;

import org.jspecify.annotations.NullMarked;

/// Pages with forms: sending them out, taking them back, and what they are shown again with.
@NullMarked
package dev.vestibule.adapters.web.form;

import org.jspecify.annotations.NullMarked;

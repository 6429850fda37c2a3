/// Pages for people who have lost, or never had, their account's own password.
@NullMarked
package dev.vestibule.adapters.web.recovery;

import org.jspecify.annotations.NullMarked;

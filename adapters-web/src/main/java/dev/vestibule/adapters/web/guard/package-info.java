/// Who may call what: API credentials, forgery protection, security headers, client addresses.
@NullMarked
package dev.vestibule.adapters.web.guard;

import org.jspecify.annotations.NullMarked;

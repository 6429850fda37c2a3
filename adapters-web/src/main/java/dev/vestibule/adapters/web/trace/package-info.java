/// One short code per request, by which page, answer, log and audit entry find each other.
@NullMarked
package dev.vestibule.adapters.web.trace;

import org.jspecify.annotations.NullMarked;

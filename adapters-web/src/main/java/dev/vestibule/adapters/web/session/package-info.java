/// What a browser keeps for us: the session cookie and the cookies of its flows. Reads and writes them, nothing else.
@NullMarked
package dev.vestibule.adapters.web.session;

import org.jspecify.annotations.NullMarked;

/// Pages for people: finding the way in, passwords, pending decisions, home, signing out.
@NullMarked
package dev.vestibule.adapters.web.signin;

import org.jspecify.annotations.NullMarked;

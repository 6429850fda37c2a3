/// The way in over HTTP: pages for people, the admin API for operators. A request is parsed, handed to one in-port, and
/// its result is translated by one switch. Only `bootstrap` may depend on this package.
@NullMarked
package dev.vestibule.adapters.web;

import org.jspecify.annotations.NullMarked;

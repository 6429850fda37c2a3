/// Receives every mail of development mode over SMTP and shows it.
@NullMarked
package dev.vestibule.bootstrap.dev.inbox;

import org.jspecify.annotations.NullMarked;

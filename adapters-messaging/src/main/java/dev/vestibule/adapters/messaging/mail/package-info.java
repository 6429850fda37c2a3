/// Sends mail over SMTP and writes the letters. Only the receivers and the wiring may depend on it.
@NullMarked
package dev.vestibule.adapters.messaging.mail;

import org.jspecify.annotations.NullMarked;

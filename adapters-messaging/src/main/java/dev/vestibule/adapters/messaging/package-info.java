/// Receives the signals that the outbox delivers after a transaction: mail to people, a log for operators. Only
/// `bootstrap` may depend on this package.
@NullMarked
package dev.vestibule.adapters.messaging;

import org.jspecify.annotations.NullMarked;

/// Receives the signals that the outbox delivers, each receiver in its way. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.adapters.messaging.receive;

import org.jspecify.annotations.NullMarked;

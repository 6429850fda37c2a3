/// Doing what a client asks once, however often it asks.
package dev.vestibule.application.port.in.idempotency;

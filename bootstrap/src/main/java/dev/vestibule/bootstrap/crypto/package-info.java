/// Secrets, hashes and encryption: the crypto ports over kept libraries (Tink, Bouncy Castle, the JDK). With `ids` the
/// only place that draws random numbers. Only the wiring may depend on it.
@NullMarked
package dev.vestibule.bootstrap.crypto;

import org.jspecify.annotations.NullMarked;

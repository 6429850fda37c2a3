/// Calls to endpoints of organizations' own programs, signed by the Standard Webhooks specification.
@NullMarked
package dev.vestibule.adapters.messaging.webhook;

import org.jspecify.annotations.NullMarked;

/// What runs by itself: the relay that empties the outbox, and forgetting what has expired.
package dev.vestibule.application.delivery;

/// What runs by itself: delivering signals, forgetting what has expired.
package dev.vestibule.application.port.in.delivery;

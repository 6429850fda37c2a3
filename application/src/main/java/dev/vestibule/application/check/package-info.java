/// Asks identity providers whether people are still theirs. Uses steps of membership; nothing uses it.
package dev.vestibule.application.check;

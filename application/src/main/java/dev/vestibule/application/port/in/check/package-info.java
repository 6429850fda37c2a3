/// Asking identity providers whether people are still theirs.
package dev.vestibule.application.port.in.check;

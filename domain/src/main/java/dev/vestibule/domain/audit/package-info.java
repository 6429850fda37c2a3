/// What is written down for ever about every change that matters, and who did it.
/// Imports every package of the model but `signal`.
package dev.vestibule.domain.audit;

/// One browser's walk through single sign-on: its states, what ends it, and the decision about a person
/// whom a provider has vouched for.
/// Imports every package of the model but `audit` and `signal`.
package dev.vestibule.domain.flow;

/// One small house per part of a rule, each with one deliberate `Offender` that the rule has to find, and often a
/// `Bystander` that it has to leave alone. Nothing else is ever checked here.
package dev.vestibule.architecture.planted;

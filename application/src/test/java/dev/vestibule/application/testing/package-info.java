/// The world in memory, for tests: one database that is stricter than the real one, and a fake for every
/// other thing outside. Test scopes of all modules may use it.
package dev.vestibule.application.testing;

/// A real PostgreSQL for tests, of this module and of others.
package dev.vestibule.adapters.persistence.testing;

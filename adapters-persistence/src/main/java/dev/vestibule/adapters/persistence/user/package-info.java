/// Accounts, their addresses and password hashes, as rows. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.user;

import org.jspecify.annotations.NullMarked;

/// Codes that were mailed. Imports nothing else of this module but `sql`.
@NullMarked
package dev.vestibule.adapters.persistence.mailbox;

import org.jspecify.annotations.NullMarked;

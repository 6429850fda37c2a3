/// Sessions, and the grounds on which their assurances stand. Imports `sql`, `organization`, `provider` and
/// `membership`.
@NullMarked
package dev.vestibule.adapters.persistence.session;

import org.jspecify.annotations.NullMarked;

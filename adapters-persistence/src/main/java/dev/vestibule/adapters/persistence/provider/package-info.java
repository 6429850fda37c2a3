/// Single sign-on set-ups as rows, their configuration as JSON and their secrets sealed. Imports `sql` only.
@NullMarked
package dev.vestibule.adapters.persistence.provider;

import org.jspecify.annotations.NullMarked;

/// Statements that are written by hand, and columns that hold JSON. Imports no other package of this module.
@NullMarked
package dev.vestibule.adapters.persistence.sql;

import org.jspecify.annotations.NullMarked;

/// The stores over PostgreSQL: the unit of work, the rows, their codecs and the migrations. Only `bootstrap` may depend
/// on this package.
@NullMarked
package dev.vestibule.adapters.persistence;

import org.jspecify.annotations.NullMarked;

/// Every way of saying no: the catalogue of sentences and statuses, as a page or as RFC 9457 problem details.
@NullMarked
package dev.vestibule.adapters.web.problem;

import org.jspecify.annotations.NullMarked;

/// Parts of requests as values of the domain: ids, references, pages of lists, query parameters.
@NullMarked
package dev.vestibule.adapters.web.binding;

import org.jspecify.annotations.NullMarked;

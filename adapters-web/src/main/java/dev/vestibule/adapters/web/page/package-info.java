/// Pages as values: one record per page, one template per record, and the files they use.
@NullMarked
package dev.vestibule.adapters.web.page;

import org.jspecify.annotations.NullMarked;

/// The page of a link by which a member comes back in.
@NullMarked
package dev.vestibule.adapters.web.relink;

import org.jspecify.annotations.NullMarked;

/// Pages on which an organization's admins set up, test and switch their identity providers.
@NullMarked
package dev.vestibule.adapters.web.setup;

import org.jspecify.annotations.NullMarked;

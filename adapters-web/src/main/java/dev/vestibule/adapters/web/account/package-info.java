/// A person's own account: who they are, what is linked to it, and where they are signed in.
@NullMarked
package dev.vestibule.adapters.web.account;

import org.jspecify.annotations.NullMarked;

/// An OpenID provider for each demo organization, that signs for real and checks its client. It lets anybody be
/// anybody, so it exists in development mode only.
@NullMarked
package dev.vestibule.bootstrap.dev.idp;

import org.jspecify.annotations.NullMarked;

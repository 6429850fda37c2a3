/// Talks to identity providers: one package a protocol, and the guarded client that all outbound calls go through. What
/// leaves here as a `VerifiedIdentity` has been proven. Only `bootstrap` may depend on this package.
@NullMarked
package dev.vestibule.adapters.idp;

import org.jspecify.annotations.NullMarked;

/// Signing in with an account's own credential, signing out, and what a session opens.
package dev.vestibule.application.port.in.session;

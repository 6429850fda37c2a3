/// Signing in through an organization's identity provider, from the first redirect to the session.
package dev.vestibule.application.port.in.pipeline;

/// Endpoints that an organization's own programs listen at, and what is sent to them.
package dev.vestibule.application.port.in.webhook;

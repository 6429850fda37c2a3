/// Endpoints of an organization's own programs, which are told what happens there. Imports no account, no flow and no
/// provider.
package dev.vestibule.domain.webhook;

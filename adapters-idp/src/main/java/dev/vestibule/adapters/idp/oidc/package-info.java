/// OpenID Connect (Core 1.0, Discovery 1.0) as a relying party: code flow with PKCE, and every check there is. Each
/// step takes what the step before it proved. The provider may be hostile: it speaks for its own organization only,
/// and what it says is read strictly, bounded, and kept apart from every other provider's.
/// Uses `checked`, `json` and `outbound`; only the package above uses it.
@NullMarked
package dev.vestibule.adapters.idp.oidc;

import org.jspecify.annotations.NullMarked;

package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import java.time.Instant;

/// Whether this person is still at that provider.
record RefreshQuestion(Registration registration, Identity identity, RefreshToken token, Instant now) {}

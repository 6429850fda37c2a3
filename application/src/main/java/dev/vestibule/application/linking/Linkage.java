package dev.vestibule.application.linking;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;

/// How a proven identity and an account come together. Each case names the account: it is pinned by what
/// was decided, never looked up by an address.
public sealed interface Linkage {
    /// The link exists; what the provider says now is kept with it.
    record Refresh(Identity current) implements Linkage {}

    /// The account's own link at this provider comes to name another subject, on another proof.
    record Reattach(Identity current, LinkProof proof) implements Linkage {}

    /// A first link of an existing account.
    record Link(UserId user, LinkProof proof) implements Linkage {}

    /// A new account for the identity. Its address is verified only where the provider is trusted for it.
    record Register(Optional<TrustedEmail> trusted) implements Linkage {}
}

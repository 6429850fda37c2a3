package dev.vestibule.application.provider;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkToken;

/// A link that is wanted, with its secret made before a unit of work opens.
public record NewProofLink(ProofLink.Kind kind, ProofLinkToken token, ProofLinkHash hash) {
    public static NewProofLink from(Secrets secrets, ProofLink.Kind kind) {
        ProofLinkToken token = secrets.newProofLinkToken();
        return new NewProofLink(kind, token, secrets.hash(token));
    }
}

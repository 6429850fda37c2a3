package dev.vestibule.domain.flow;

/// The secret in a proof link's address: 256 random bits, base64url. Never stored, never printed.
public record ProofLinkToken(String reveal) {
    @Override
    public String toString() {
        return "ProofLinkToken[hidden]";
    }
}

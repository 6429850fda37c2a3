package dev.vestibule.domain.flow;

/// What the store keeps of a proof link's token: its SHA-256, in hexadecimal.
public record ProofLinkHash(String hex) {
    @Override
    public String toString() {
        return "ProofLinkHash[hidden]";
    }
}

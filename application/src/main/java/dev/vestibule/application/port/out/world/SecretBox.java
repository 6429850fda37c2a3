package dev.vestibule.application.port.out.world;

/// Encrypts what the database keeps. `boundTo` names the row and field; a ciphertext that was moved to
/// another place does not open.
public interface SecretBox {
    Ciphertext seal(Plaintext text, String boundTo);

    /// Throws `IllegalStateException` when the ciphertext was changed, moved, or its key is gone.
    Plaintext open(Ciphertext ciphertext, String boundTo);

    /// Base64 of key id, nonce and ciphertext.
    record Ciphertext(String base64) {}

    /// Never printed.
    record Plaintext(String reveal) {
        @Override
        public String toString() {
            return "Plaintext[hidden]";
        }
    }
}

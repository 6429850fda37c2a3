package dev.vestibule.domain.flow;

import java.util.Optional;

/// What a browser brought back from an identity provider, before anything of it is believed.
/// `issuer` is the `iss` response parameter (RFC 9207 §2).
public record ProviderAnswer(Optional<FlowState> state, Optional<String> issuer, Outcome outcome) {
    public sealed interface Outcome {
        /// An authorization code, good for one token request.
        record Granted(AuthorizationCode code) implements Outcome {}

        /// The provider said no, with its own error code (RFC 6749 §4.1.2.1).
        record Denied(String error) implements Outcome {}

        /// Neither a code nor an error, both, or a parameter given twice.
        record Malformed() implements Outcome {}
    }

    /// Good for one token request. Never printed.
    public record AuthorizationCode(String reveal) {
        @Override
        public String toString() {
            return "AuthorizationCode[hidden]";
        }
    }
}

package dev.vestibule.adapters.idp.outbound;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// One request to somebody else's server.
public sealed interface HttpCall {
    URI location();

    /// What kinds of answer we can read (RFC 9110 §12.5.1).
    String accept();

    /// The `Authorization` field (RFC 9110 §11.6.2).
    Optional<Credentials> credentials();

    record Get(URI location, String accept, Optional<Credentials> credentials) implements HttpCall {}

    record PostForm(URI location, String accept, Optional<Credentials> credentials, Form form) implements HttpCall {}

    /// Of its answer, the status is all that is wanted.
    record PostMessage(URI location, Map<String, String> headers, Message message) implements HttpCall {
        public PostMessage {
            headers = Map.copyOf(headers);
        }

        @Override
        public String accept() {
            return "*/*";
        }

        @Override
        public Optional<Credentials> credentials() {
            return Optional.empty();
        }
    }

    /// JSON. Never printed: it is somebody's business.
    record Message(String reveal) {
        @Override
        public String toString() {
            return "Message[hidden]";
        }
    }

    /// Never printed.
    record Credentials(String reveal) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /// `application/x-www-form-urlencoded` already. Never printed: it holds a code, and maybe a client secret.
    record Form(String reveal) {
        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }
}

package dev.vestibule.domain.idempotency;

/// The digest of all that a request asks for, in hexadecimal. Whoever reads it could guess at a password that the
/// request held, so it is never printed and not stored in the clear.
public record RequestPrint(String reveal) {
    @Override
    public String toString() {
        return "RequestPrint[hidden]";
    }
}

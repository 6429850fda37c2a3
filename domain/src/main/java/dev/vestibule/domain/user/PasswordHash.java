package dev.vestibule.domain.user;

/// A password hashed with Argon2id, in the PHC string format. Never printed.
public record PasswordHash(String phc) {
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}

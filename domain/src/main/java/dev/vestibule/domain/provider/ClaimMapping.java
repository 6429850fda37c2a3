package dev.vestibule.domain.provider;

/// Which claims carry what we read about a person.
public record ClaimMapping(String subject, String email, String emailVerified, String name) {
    public static final ClaimMapping STANDARD = new ClaimMapping("sub", "email", "email_verified", "name");

    public ClaimMapping {
        requireClaimName(subject);
        requireClaimName(email);
        requireClaimName(emailVerified);
        requireClaimName(name);
    }

    private static void requireClaimName(String claim) {
        if (!isClaimName(claim)) {
            throw new IllegalArgumentException("a claim has a name");
        }
    }

    public static boolean isClaimName(String text) {
        return !text.isBlank() && text.length() <= 255 && text.codePoints().noneMatch(Character::isISOControl);
    }
}

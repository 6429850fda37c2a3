package dev.vestibule.bootstrap.dev.idp;

import dev.vestibule.bootstrap.dev.cast.DemoPerson;
import dev.vestibule.bootstrap.dev.cast.DemoPerson.Verification;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the provider says about a person.
record Asserted(String subject, String name, String email, Verification verification) {
    static Asserted about(DemoPerson person) {
        return new Asserted(person.subject(), person.name(), person.email(), person.verification());
    }

    /// Somebody whom the form describes. The same address is the same person next time.
    static Asserted inForm(Map<String, String> form) {
        String email = form.getOrDefault("email", "").strip();
        String name = form.getOrDefault("name", "").strip();
        String subject = "guest-"
                + Integer.toHexString((email.isEmpty() ? name : email)
                        .toLowerCase(Locale.ROOT)
                        .hashCode());
        return new Asserted(subject, name, email, verification(form.getOrDefault("verified", "")));
    }

    private static Verification verification(String choice) {
        return switch (choice) {
            case "yes" -> Verification.YES;
            case "no" -> Verification.NO;
            default -> Verification.UNSTATED;
        };
    }

    /// The standard claims (OpenID Connect Core 1.0 §5.1); what there is not is left out.
    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subject);
        if (!name.isEmpty()) {
            claims.put("name", name);
        }
        if (!email.isEmpty()) {
            claims.put("email", email);
            addVerification(claims);
        }
        return claims;
    }

    private void addVerification(Map<String, Object> claims) {
        if (verification != Verification.UNSTATED) {
            claims.put("email_verified", verification == Verification.YES);
        }
    }
}

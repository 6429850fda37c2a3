package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.user.EmailAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads an asserted address (OpenID Connect Core 1.0 §5.1). The address and whether it was verified always come from
/// the same statement, so that a flag about one address never vouches for another.
final class EmailClaim {
    /// RFC 5890 §2.3.2.1.
    private static final String ENCODED_LABEL = "xn--";

    private EmailClaim() {}

    static EmailAssertion read(PersonClaims claims, ClaimMapping mapping) {
        Json.Document signed = claims.idToken().claims();
        Optional<Json.Document> added = claims.userInfo();
        if (signed.find(mapping.email()).isEmpty()) {
            return added.map(document -> read(document, mapping)).orElseGet(EmailAssertion.Absent::new);
        }
        return signed.find(mapping.emailVerified()).isPresent()
                ? read(signed, mapping)
                : added.filter(document -> document.find(mapping.email()).equals(signed.find(mapping.email())))
                        .map(document -> read(document, mapping))
                        .orElseGet(() -> read(signed, mapping));
    }

    private static EmailAssertion read(Json.Document claims, ClaimMapping mapping) {
        return claims.text(mapping.email())
                .flatMap(EmailClaim::address)
                .map(address -> asserted(address, claims.find(mapping.emailVerified())))
                .orElseGet(EmailAssertion.Absent::new);
    }

    /// Nothing but the JSON value true vouches: a text that says "true" is a text. Whoever says "false" denies, however
    /// it is written.
    private static EmailAssertion asserted(EmailAddress address, Optional<Json> verified) {
        return switch (verified.orElse(new Json.Nothing())) {
            case Json.Truth(var isVerified) when isVerified -> new EmailAssertion.Verified(address);
            case Json.Truth _ -> new EmailAssertion.Denied(address);
            case Json.Text(var text) when text.equalsIgnoreCase("false") -> new EmailAssertion.Denied(address);
            case Json.Text _, Json.Numeral _, Json.Nothing _, Json.Sequence _, Json.Document _ ->
                new EmailAssertion.Unstated(address);
        };
    }

    private static Optional<EmailAddress> address(String text) {
        int at = text.lastIndexOf('@');
        return Optional.of(text.substring(at + 1))
                .filter(_ -> text.length() <= EmailAddress.MAX_LENGTH_CHARS)
                .flatMap(EmailClaim::asciiDomain)
                .map(domain -> text.substring(0, at + 1) + domain)
                .filter(EmailAddress::isWellFormed)
                .map(EmailAddress::new);
    }

    /// The domain in its ASCII form (RFC 5891 §4). Where the way back leads elsewhere, two domains would become one
    /// (RFC 5894 §7.2: sharp s, joiners, compatibility forms), so such a domain is none.
    private static Optional<String> asciiDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            return Optional.of(ascii).filter(converted -> isSame(converted, domain));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isSame(String ascii, String domain) {
        return isAscii(domain) || isWhollyEncoded(ascii, domain);
    }

    /// Each label that is not ASCII became one with the prefix, and nothing else in it was changed but its case.
    private static boolean isWhollyEncoded(String ascii, String domain) {
        String[] encoded = ascii.split("\\.", -1);
        String[] labels = domain.split("\\.", -1);
        return encoded.length == labels.length
                && IntStream.range(0, labels.length)
                        .allMatch(i -> isAscii(labels[i]) || encoded[i].startsWith(ENCODED_LABEL))
                && IDN.toUnicode(ascii).equals(domain.toLowerCase(Locale.ROOT));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}

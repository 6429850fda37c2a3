package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How values of the domain are written in JSON, and the shapes that several resources share.
final class Wire {
    static final Shape<DomainName> DOMAIN =
            Shapes.text("a domain name such as example.com", DomainName::isWellFormed, DomainName::new);
    static final Shape<EmailAddress> EMAIL =
            Shapes.text("an e-mail address", EmailAddress::isWellFormed, EmailAddress::new);
    static final Shape<PersonName> PERSON_NAME = Shapes.text("a name", PersonName::isWellFormed, PersonName::new);

    private Wire() {}

    /// Roles and statuses.
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// RFC 7518 §3.1, RFC 8037 §3.1.
    static String algorithm(SigningAlgorithm algorithm) {
        return algorithm == SigningAlgorithm.EDDSA ? "EdDSA" : algorithm.name();
    }

    static List<String> algorithms() {
        return Arrays.stream(SigningAlgorithm.values()).map(Wire::algorithm).toList();
    }

    /// Null where there is nothing: absent values are written, not left out.
    @Nullable
    static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}

package dev.vestibule.bootstrap.dev.cast;

import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.JustInTime;
import java.util.List;
import java.util.Optional;

/// A demo organization and the people whom its provider knows.
public record DemoOrganization(String slug, String name, String domain, JustInTime jit, List<DemoPerson> people) {
    public DemoOrganization {
        people = List.copyOf(people);
    }

    public Optional<DemoPerson> findPerson(String subject) {
        return people.stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    public String clientId() {
        return "vestibule-" + slug;
    }

    /// No secret: everybody has this source. It guards people who do not exist.
    public ClientSecret clientSecret() {
        return new ClientSecret("the-demo-client-secret-of-" + slug);
    }

    /// The issuer's path below our own address.
    public String issuerPath() {
        return "/dev/idp/" + slug;
    }

    /// What the tour says about people who join.
    public String joining() {
        return switch (jit) {
            case OFF -> "not through the provider";
            case CONFIRM -> "are asked first";
            case AUTOMATIC -> "get an account at once";
        };
    }
}

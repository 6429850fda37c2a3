package dev.vestibule.adapters.web.admin;

import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.SsoAssurance;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who am I. What does not apply is null, never left out.
@Serdeable
record SessionJson(
        PersonJson user,
        @Nullable PlaceJson organization,
        @Nullable MembershipJson member,
        @Nullable SourceJson provider,
        @Nullable LinkJson identity,
        String method,
        boolean secondFactor,
        @Nullable String ssoCompletedAt,
        String expiresAt) {
    @Serdeable
    record PersonJson(
            String id,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String name) {
        static PersonJson of(ShowSession.Person person) {
            boolean verified = person.email().isPresent() && person.standing() == EmailStanding.VERIFIED;
            return new PersonJson(
                    person.id().toString(), Wire.text(person.email()), verified, Wire.text(person.name()));
        }
    }

    @Serdeable
    record PlaceJson(String id, String slug) {
        static PlaceJson of(Organization organization) {
            return new PlaceJson(
                    organization.id().toString(), organization.slug().value());
        }
    }

    @Serdeable
    record MembershipJson(String id, String role, List<String> flags) {
        static MembershipJson of(Member member) {
            return new MembershipJson(member.id().toString(), Wire.lower(member.role()), MemberJson.flags(member));
        }
    }

    @Serdeable
    record SourceJson(String id, String kind) {
        static SourceJson of(Provider provider) {
            return new SourceJson(provider.id().toString(), ProviderJson.OIDC);
        }
    }

    @Serdeable
    record LinkJson(String id, String subject) {
        static LinkJson of(Identity identity) {
            return new LinkJson(identity.id().toString(), identity.subject().value());
        }
    }

    static SessionJson of(ShowSession.Result.Shown shown) {
        Optional<Instant> completed = ssoCompletedAt(shown);
        return new SessionJson(
                PersonJson.of(shown.person()),
                shown.organization().map(PlaceJson::of).orElse(null),
                shown.member().map(MembershipJson::of).orElse(null),
                shown.provider().map(SourceJson::of).orElse(null),
                shown.identity().map(LinkJson::of).orElse(null),
                completed.isPresent() ? "sso" : "password",
                false,
                Wire.text(completed),
                shown.endsAt().toString());
    }

    private static Optional<Instant> ssoCompletedAt(ShowSession.Result.Shown shown) {
        return shown.organization()
                .flatMap(organization -> shown.session().assuranceFor(organization.id()))
                .map(SsoAssurance::completedAt);
    }
}

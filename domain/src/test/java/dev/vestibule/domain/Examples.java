package dev.vestibule.domain;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.IdpMfa;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.provider.Unsolicited;
import dev.vestibule.domain.provider.UserInfoUse;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import dev.vestibule.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/// The cast of the model's tests.
public final class Examples {
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final DomainName ACME_DOMAIN = new DomainName("acme.example");
    public static final OrganizationId ACME = new OrganizationId(new UUID(1, 1));
    public static final OrganizationId GLOBEX = new OrganizationId(new UUID(1, 2));
    public static final ProviderId OKTA = new ProviderId(new UUID(2, 1));
    public static final UserId ALICE = new UserId(new UUID(3, 1));
    public static final UserId BOB = new UserId(new UUID(3, 2));
    public static final Issuer ISSUER = new Issuer("https://okta.acme.example");
    public static final EmailAddress ALICE_ADDRESS = new EmailAddress("alice@acme.example");

    private Examples() {}

    public static Organization acme() {
        return new Organization(
                ACME,
                new OrganizationSlug("acme"),
                "Acme",
                OrganizationStatus.ACTIVE,
                OrganizationRole.MEMBER,
                Set.of(),
                SsoEnforcement.OPTIONAL,
                new SessionPolicy(Duration.ofDays(7), Duration.ofHours(8), Duration.ofDays(7)),
                OptionalInt.empty(),
                NOW);
    }

    public static Organization acme(OrganizationStatus status, SsoEnforcement enforcement) {
        Organization acme = acme();
        return new Organization(
                ACME,
                acme.slug(),
                acme.name(),
                status,
                acme.defaultRole(),
                Set.of(),
                enforcement,
                acme.sessions(),
                OptionalInt.empty(),
                NOW);
    }

    public static OidcConfig config() {
        return new OidcConfig(
                ISSUER,
                "client",
                new ClientSecret("hush"),
                OidcConfig.STANDARD_SCOPES,
                ClientAuthentication.CLIENT_SECRET_BASIC,
                UserInfoUse.AUTO,
                ClaimMapping.STANDARD,
                new AcceptedAlgorithms.Unasked());
    }

    public static ProviderPolicy policy(JustInTime jit, AutoLink autoLink) {
        return new ProviderPolicy(
                jit,
                autoLink,
                Set.of(ACME_DOMAIN),
                IdpMfa.IGNORE,
                Unsolicited.OFF,
                OrganizationRole.MEMBER,
                Set.of(),
                false);
    }

    public static Provider okta(ProviderPolicy policy) {
        return new Provider(
                        OKTA,
                        ACME,
                        "Okta",
                        ProviderStatus.DRAFT,
                        TrustVersion.FIRST,
                        config(),
                        Optional.empty(),
                        policy,
                        ProviderHistory.madeAt(NOW))
                .withStatus(ProviderStatus.ENABLED, NOW);
    }

    public static Provider okta() {
        return okta(policy(JustInTime.CONFIRM, AutoLink.OFF));
    }

    public static User user(UserId id, UserStanding standing) {
        return new User(
                id,
                new Username("u" + id.value().getLeastSignificantBits()),
                Optional.of(new PersonName("Somebody")),
                standing,
                NOW);
    }

    public static Member member(UserId user, MemberFlag... flags) {
        return member(user, OrganizationRole.MEMBER, flags);
    }

    public static Member member(UserId user, OrganizationRole role, MemberFlag... flags) {
        return new Member(
                new MemberId(new UUID(4, user.value().getLeastSignificantBits())),
                ACME,
                user,
                role,
                Set.of(flags),
                NOW);
    }

    public static VerifiedIdentity proof(EmailAssertion email) {
        return new VerifiedIdentity(
                OKTA, ISSUER, new Subject("00u1"), email, Optional.empty(), AuthenticationEvidence.NONE);
    }

    public static Identity identity(UserId owner) {
        return Identity.linked(
                new IdentityId(new UUID(5, 1)),
                ACME,
                owner,
                proof(new EmailAssertion.Verified(ALICE_ADDRESS)),
                LinkProof.CREATION,
                NOW);
    }

    public static FlowOrigin origin(Optional<UserId> startedBy) {
        return origin(new FlowPurpose.Login(), startedBy);
    }

    public static FlowOrigin origin(FlowPurpose purpose, Optional<UserId> startedBy) {
        return new FlowOrigin(
                new FlowId(new UUID(6, 1)), purpose, ACME, OKTA, TrustVersion.FIRST, startedBy, ReturnTarget.HOME, NOW);
    }

    public static SsoAssurance assurance() {
        return new SsoAssurance(
                ACME,
                OKTA,
                TrustVersion.FIRST,
                new IdentityId(new UUID(5, 1)),
                NOW,
                NOW.plus(Duration.ofDays(30)),
                Optional.empty());
    }

    public static Session session(UserId user, Optional<Instant> ownCredentialAt, SsoAssurance... assurances) {
        return new Session(
                new SessionId(new UUID(7, 1)),
                user,
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(8)),
                NOW.plus(Duration.ofDays(7)),
                ownCredentialAt,
                Optional.empty(),
                List.of(assurances));
    }
}

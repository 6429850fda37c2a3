package dev.vestibule.adapters.web.testing;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.provider.UserInfoUse;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionToken;
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

/// The usual people and places.
public final class Cast {
    public static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    public static final String TOKEN = "alices-session-token-0123456789-abcdefghijk";
    public static final OpenedSession OPENED =
            new OpenedSession(new SessionToken("new-session-token-0123456789-abcdefghijklmn"), NOW);
    public static final FlowId FLOW = new FlowId(id(900));
    public static final ReturnTarget BOARD = new ReturnTarget("/board?tab=1");

    public static final UserId ALICE = new UserId(id(1));
    public static final OrganizationId ACME = new OrganizationId(id(100));
    public static final ProviderId OKTA = new ProviderId(id(200));
    public static final MemberId ALICE_AT_ACME = new MemberId(id(300));
    public static final IdentityId ALICE_AT_OKTA = new IdentityId(id(400));

    public static final Organization ACME_INC = new Organization(
            ACME,
            new OrganizationSlug("acme"),
            "Acme",
            OrganizationStatus.ACTIVE,
            OrganizationRole.MEMBER,
            Set.of(OrganizationFlag.ALLOW_JOIN_REQUESTS),
            SsoEnforcement.OPTIONAL,
            new SessionPolicy(Duration.ofDays(7), Duration.ofHours(8), Duration.ofDays(7)),
            OptionalInt.empty(),
            NOW);

    public static final OidcConfig OIDC = new OidcConfig(
            new Issuer("https://acme.okta.example"),
            "vestibule",
            new ClientSecret("very-hidden"),
            List.of("openid", "email", "profile"),
            ClientAuthentication.CLIENT_SECRET_BASIC,
            UserInfoUse.AUTO,
            ClaimMapping.STANDARD,
            new AcceptedAlgorithms.Unasked());

    public static final Provider OKTA_AT_ACME = new Provider(
                    OKTA,
                    ACME,
                    "Okta",
                    ProviderStatus.DRAFT,
                    TrustVersion.FIRST,
                    OIDC,
                    Optional.empty(),
                    ProviderPolicy.STANDARD,
                    ProviderHistory.madeAt(NOW))
            .withStatus(ProviderStatus.ENABLED, NOW);

    public static final User ALICE_USER =
            new User(ALICE, new Username("alice"), Optional.of(new PersonName("Alice Ames")), UserStanding.ACTIVE, NOW);

    public static final Member MEMBER =
            new Member(ALICE_AT_ACME, ACME, ALICE, OrganizationRole.MEMBER, Set.of(MemberFlag.SSO_LINKED), NOW);

    public static final Identity IDENTITY = new Identity(
            ALICE_AT_OKTA,
            ACME,
            OKTA,
            OIDC.issuer(),
            new Subject("00u1alice"),
            ALICE,
            Optional.of(new EmailAddress("alice@acme.example")),
            Optional.empty(),
            LinkProof.OWN_CREDENTIAL,
            NOW,
            NOW,
            NOW);

    public static final Session SESSION = new Session(
            new SessionId(id(500)),
            ALICE,
            NOW,
            NOW,
            NOW.plus(Duration.ofHours(8)),
            NOW.plus(Duration.ofDays(7)),
            Optional.empty(),
            Optional.of(ACME),
            List.of(new SsoAssurance(
                    ACME,
                    OKTA,
                    TrustVersion.FIRST,
                    ALICE_AT_OKTA,
                    NOW,
                    NOW.plus(Duration.ofDays(7)),
                    Optional.empty())));

    private Cast() {}

    /// Ids that grow with the number, as version 7 ids do with time.
    public static UUID id(int number) {
        return UUID.fromString("01930000-0000-7000-8000-%012d".formatted(number));
    }
}

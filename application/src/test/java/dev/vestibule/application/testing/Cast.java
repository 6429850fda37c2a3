package dev.vestibule.application.testing;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.provider.UserInfoUse;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import dev.vestibule.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/// The people, organizations and providers that every test knows. ALICE and BOB mean well; MALLORY is the
/// admin of GLOBEX, whose provider says whatever she likes. Nobody is a member of anything, or linked,
/// unless a test says so.
public final class Cast {
    /// Long before every test begins.
    public static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    public static final SessionPolicy SESSIONS =
            new SessionPolicy(Duration.ofDays(7), Duration.ofHours(12), Duration.ofDays(14));

    public static final User ALICE = user(0xa11ce, "alice");
    public static final User BOB = user(0xb0b, "bob");
    public static final User MALLORY = user(0x666, "mallory");

    public static final UserEmail ALICES_ADDRESS = verified(ALICE, "alice@acme.example");
    public static final UserEmail BOBS_ADDRESS = verified(BOB, "bob@acme.example");
    public static final UserEmail MALLORYS_ADDRESS = verified(MALLORY, "mallory@globex.example");

    public static final Organization ACME = organization(0xacce, "acme", "Acme");
    public static final Organization GLOBEX = organization(0x610b, "globex", "Globex");

    public static final ProvenDomain ACME_EXAMPLE = domain(ACME, 0xd1, "acme.example");
    public static final ProvenDomain GLOBEX_EXAMPLE = domain(GLOBEX, 0xd2, "globex.example");

    /// ACME's enabled provider, with the standard policy.
    public static final Provider OKTA = provider(ACME, 0x0c7a, "Okta", "https://acme.okta.example");

    /// GLOBEX's enabled provider, with the standard policy.
    public static final Provider ENTRA = provider(GLOBEX, 0xe274, "Entra", "https://globex.entra.example");

    private Cast() {}

    /// A UUIDv7 that sorts before every id that `CountingIds` makes.
    public static UUID uuid(long last) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L | last);
    }

    public static User user(long id, String username) {
        String name = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
        return new User(
                new UserId(uuid(id)),
                new Username(username),
                Optional.of(new PersonName(name)),
                UserStanding.ACTIVE,
                LONG_AGO);
    }

    public static UserEmail verified(User user, String address) {
        return new UserEmail(user.id(), new EmailAddress(address), Optional.of(LONG_AGO));
    }

    public static UserEmail unverified(User user, String address) {
        return new UserEmail(user.id(), new EmailAddress(address), Optional.empty());
    }

    public static Organization organization(long id, String slug, String name) {
        return new Organization(
                new OrganizationId(uuid(id)),
                new OrganizationSlug(slug),
                name,
                OrganizationStatus.ACTIVE,
                OrganizationRole.MEMBER,
                Set.of(),
                SsoEnforcement.OPTIONAL,
                SESSIONS,
                OptionalInt.empty(),
                LONG_AGO);
    }

    public static ProvenDomain domain(Organization organization, long id, String name) {
        return new ProvenDomain(new ProvenDomainId(uuid(id)), organization.id(), new DomainName(name), LONG_AGO);
    }

    public static Provider provider(Organization organization, long id, String name, String issuer) {
        return new Provider(
                        new ProviderId(uuid(id)),
                        organization.id(),
                        name,
                        ProviderStatus.DRAFT,
                        TrustVersion.FIRST,
                        config(issuer),
                        Optional.empty(),
                        ProviderPolicy.STANDARD,
                        ProviderHistory.madeAt(LONG_AGO))
                .withStatus(ProviderStatus.ENABLED, LONG_AGO);
    }

    /// The provider, believed about the addresses of ACME's domain, and with these rules for whom it does not know.
    public static Provider trusting(Provider provider, JustInTime jit, AutoLink autoLink) {
        ProviderPolicy policy = new PolicyChange(
                        Optional.of(jit),
                        Optional.of(autoLink),
                        Optional.of(Set.of(ACME_EXAMPLE.name())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .appliedTo(provider.policy());
        return provider.reconfigured(provider.name(), provider.config(), policy);
    }

    public static OidcConfig config(String issuer) {
        return new OidcConfig(
                new Issuer(issuer),
                "vestibule",
                new ClientSecret("hush"),
                OidcConfig.STANDARD_SCOPES,
                ClientAuthentication.CLIENT_SECRET_BASIC,
                UserInfoUse.AUTO,
                ClaimMapping.STANDARD,
                new AcceptedAlgorithms.Unasked());
    }

    /// The user's membership, without flags; always with the same id.
    public static Member member(Organization organization, User user, OrganizationRole role) {
        return new Member(
                new MemberId(pair(organization.id().value(), user.id().value())),
                organization.id(),
                user.id(),
                role,
                Set.of(),
                LONG_AGO);
    }

    /// The user's link at the provider, as `subject`; always with the same id for the same provider and user.
    public static Identity identity(Provider provider, User user, String subject) {
        return new Identity(
                new IdentityId(pair(provider.id().value(), user.id().value())),
                provider.organization(),
                provider.id(),
                provider.config().issuer(),
                new Subject(subject),
                user.id(),
                Optional.empty(),
                user.name(),
                LinkProof.OWN_CREDENTIAL,
                LONG_AGO,
                LONG_AGO,
                LONG_AGO);
    }

    private static UUID pair(UUID one, UUID other) {
        return uuid((one.getLeastSignificantBits() << 24 | other.getLeastSignificantBits()) & 0xffff_ffff_ffffL);
    }
}

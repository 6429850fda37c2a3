package dev.vestibule.application.testing;

import dev.vestibule.application.apikey.ApiKeyUseCases;
import dev.vestibule.application.audit.AuditUseCases;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.membership.MembershipUseCases;
import dev.vestibule.application.organization.OrganizationUseCases;
import dev.vestibule.application.provider.ProviderUseCases;
import dev.vestibule.application.repair.RepairUseCases;
import dev.vestibule.application.user.UserUseCases;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All of administration, on fakes. ACME and GLOBEX have their domains, ALICE, BOB and MALLORY their
/// verified addresses; there are no members and no providers until a test adds some.
public final class AdminBench {
    public static final OrganizationRef AT_ACME = new OrganizationRef.ById(Cast.ACME.id());
    public static final OrganizationRef AT_GLOBEX = new OrganizationRef.ById(Cast.GLOBEX.id());
    public static final OrganizationRef NOWHERE = new OrganizationRef.ById(
            Cast.organization(0x404, "nowhere", "Nowhere").id());
    public static final TraceCode TRACE = new TraceCode("trace");
    public static final Caller OPERATOR = new Caller(new Actor.InstanceKey("ops"), TRACE);
    public static final Caller NOBODY = new Caller(new Actor.Anonymous(), TRACE);

    public final InMemoryWorld world = new InMemoryWorld();
    public final TestClock clock = new TestClock();
    public final ScriptedProviders identityProviders = new ScriptedProviders(world);
    public final FakeKnownProviders knownProviders = new FakeKnownProviders(world);
    public final OrganizationUseCases organizations;
    public final UserUseCases users;
    public final MembershipUseCases members;
    public final ProviderUseCases providers;
    public final AuditUseCases audit;
    public final ApiKeyUseCases keys;
    public final RepairUseCases repairs;

    public AdminBench() {
        var ids = new CountingIds();
        var secrets = new FakeSecrets(world);
        organizations = OrganizationUseCases.over(world, knownProviders, ids, clock, Cast.SESSIONS, Notices.BY_MAIL);
        users = UserUseCases.over(world, new FakePasswords(world), secrets, ids, clock);
        members = MembershipUseCases.over(world, ids, clock);
        providers = ProviderUseCases.over(
                world,
                identityProviders,
                knownProviders,
                new FakeClientKeys(world),
                secrets,
                ids,
                clock,
                Notices.BY_MAIL);
        var seals = new FakeSeals(world);
        audit = AuditUseCases.over(world, seals, seals, clock);
        keys = ApiKeyUseCases.over(world, secrets, ids, clock);
        repairs = RepairUseCases.over(world, secrets, ids, clock, Notices.BY_MAIL);
        world.given(stores -> {
            stores.organizations().add(Cast.ACME);
            stores.organizations().add(Cast.GLOBEX);
            stores.domains().add(Cast.ACME_EXAMPLE);
            stores.domains().add(Cast.GLOBEX_EXAMPLE);
            List.of(Cast.ALICE, Cast.BOB, Cast.MALLORY).forEach(stores.users()::add);
            List.of(Cast.ALICES_ADDRESS, Cast.BOBS_ADDRESS, Cast.MALLORYS_ADDRESS)
                    .forEach(stores.users()::addEmail);
        });
    }

    public Member givenMember(Organization organization, User user, OrganizationRole role) {
        return given(Cast.member(organization, user, role));
    }

    public Member given(Member member) {
        world.given(stores -> stores.members().add(member));
        return member;
    }

    public Provider given(Provider provider) {
        world.given(stores -> stores.providers().add(provider));
        return provider;
    }

    public Identity given(Identity identity) {
        world.given(stores -> stores.identities().add(identity));
        return identity;
    }

    /// A session of the user that holds an own credential, as a caller.
    public Caller as(User user) {
        return new Caller(new Actor.SignedIn(session(user, Optional.of(clock.instant()), List.of())), TRACE);
    }

    /// A session that holds nothing but the identity's organization.
    public Caller through(User user, Identity identity) {
        return new Caller(new Actor.SignedIn(session(user, Optional.empty(), List.of(assurance(identity)))), TRACE);
    }

    /// A session kept in the world, with an own credential and what rests on the identity.
    public Session givenSession(User user, Identity... identities) {
        var assurances = List.of(identities).stream().map(this::assurance).toList();
        Session session = session(user, Optional.of(clock.instant()), assurances);
        var token = new SessionToken("session of " + user.username());
        world.given(stores -> stores.sessions().open(session, FakeSecrets.hashOf(token), Optional.empty()));
        return session;
    }

    private Session session(User user, Optional<Instant> ownCredentialAt, List<SsoAssurance> assurances) {
        Instant now = clock.instant();
        return new Session(
                new SessionId(user.id().value()),
                user.id(),
                now,
                now,
                now.plus(Duration.ofHours(12)),
                now.plus(Duration.ofDays(14)),
                ownCredentialAt,
                Optional.empty(),
                assurances);
    }

    private SsoAssurance assurance(Identity identity) {
        Provider provider = world.providers().stream()
                .filter(row -> row.id().equals(identity.provider()))
                .findFirst()
                .orElse(Cast.OKTA);
        return new SsoAssurance(
                identity.organization(),
                identity.provider(),
                provider.trustVersion(),
                identity.id(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)),
                Optional.empty());
    }

    /// What the audit log holds, a line each: the action and the details.
    public List<String> written() {
        return world.auditEntries().stream()
                .map(entry -> entry.action() + " " + entry.details().byName())
                .toList();
    }
}

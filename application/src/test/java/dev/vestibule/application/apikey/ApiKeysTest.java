package dev.vestibule.application.apikey;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static dev.vestibule.application.testing.AdminBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.in.apikey.CreateApiKey.Result;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.apikey.RecogniseApiKey;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// ALICE owns ACME, BOB manages it, MALLORY owns GLOBEX.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiKeysTest {
    private static final Optional<OrganizationRef> ACME = Optional.of(AT_ACME);
    private static final Optional<OrganizationRef> INSTANCE = Optional.empty();
    private static final Member BOBS = Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.MANAGER);
    private static final PageRequest PAGE = new PageRequest(Optional.empty(), 10);
    private static final Set<Scope> MEMBERS = Set.of(Scope.MEMBER_ADMIN);

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void everybody_has_their_place() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        bench.given(BOBS);
        bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);
    }

    private Result create(Caller caller, Optional<OrganizationRef> at, Set<Scope> scopes, Instant... endsAt) {
        return bench.keys
                .createApiKey()
                .handle(new CreateApiKey.Command(
                        caller, at, "deploy", scopes, List.of(endsAt).stream().findFirst()));
    }

    private Result.Created made(Caller caller, Optional<OrganizationRef> at, Set<Scope> scopes) {
        return assertInstanceOf(Result.Created.class, create(caller, at, scopes));
    }

    private RecogniseApiKey.Result recognise(ApiKeyToken token) {
        return bench.keys.recogniseApiKey().handle(new RecogniseApiKey.Query(token));
    }

    private static Caller with(ApiKey key) {
        return new Caller(new Actor.WithKey(key), TRACE);
    }

    private void assertDead(ApiKeyToken token) {
        assertEquals(new RecogniseApiKey.Result.Unknown(), recognise(token));
    }

    private void assertAlive(ApiKeyToken token) {
        assertInstanceOf(RecogniseApiKey.Result.Recognised.class, recognise(token));
    }

    @Test
    void a_key_is_made_written_down_and_recognised() {
        Result.Created made = made(bench.as(Cast.BOB), ACME, Set.of(Scope.MEMBER_READ, Scope.AUDIT_READ));

        assertTrue(made.token().reveal().startsWith("vst_"));
        assertEquals(Optional.of(Cast.ACME.id()), made.key().organization());
        assertEquals(new KeyMaker.Manager(BOBS.id(), Cast.BOB.id()), made.key().maker());
        assertEquals(bench.clock.instant().plus(Duration.ofDays(90)), made.key().endsAt());
        assertEquals(
                List.of("API_KEY_CREATED {expiresAt=" + made.key().endsAt()
                        + ", name=deploy, scopes=audit:read,member:read}"),
                bench.written());
        assertEquals(
                new AuditTarget.OfApiKey(made.key().id()),
                bench.world.auditEntries().getFirst().target());
        assertEquals(new RecogniseApiKey.Result.Recognised(made.key()), recognise(made.token()));
        assertDead(new ApiKeyToken("vst_wrong"));
    }

    @Test
    void a_key_lives_a_year_at_most_and_not_longer_than_asked() {
        Instant now = bench.clock.instant();

        assertEquals(new Result.EndOutOfRange(), create(OPERATOR, ACME, MEMBERS, now));
        assertEquals(
                new Result.EndOutOfRange(),
                create(OPERATOR, ACME, MEMBERS, now.plus(Duration.ofDays(366)).plusNanos(1)));
        var made =
                assertInstanceOf(Result.Created.class, create(OPERATOR, ACME, MEMBERS, now.plus(Duration.ofDays(366))));
        var brief =
                assertInstanceOf(Result.Created.class, create(OPERATOR, ACME, MEMBERS, now.plus(Duration.ofHours(1))));

        bench.clock.advance(Duration.ofHours(1));

        assertDead(brief.token());
        assertAlive(made.token());
    }

    @Test
    void an_organization_has_no_say_about_accounts() {
        assertEquals(
                new Result.ScopeOutOfReach(Scope.USER_READ),
                create(OPERATOR, ACME, Set.of(Scope.USER_WRITE, Scope.USER_READ, Scope.ORG_READ)));
        assertEquals(
                Optional.empty(),
                made(OPERATOR, INSTANCE, Set.of(Scope.USER_READ)).key().organization());
    }

    @Test
    void only_managers_and_the_operator_make_keys() {
        bench.world.given(stores -> stores.members()
                .lock(Cast.ACME.id(), Cast.BOB.id())
                .ifPresent(row -> stores.members().save(row.withRole(OrganizationRole.ADMIN))));

        assertEquals(new Result.Refused(Refusal.FORBIDDEN), create(bench.as(Cast.BOB), ACME, MEMBERS));
        assertEquals(new Result.Refused(Refusal.NOT_FOUND), create(bench.as(Cast.MALLORY), ACME, MEMBERS));
        assertEquals(new Result.Refused(Refusal.FORBIDDEN), create(bench.as(Cast.ALICE), INSTANCE, MEMBERS));
        assertEquals(new Result.Refused(Refusal.NOT_SIGNED_IN), create(AdminBench.NOBODY, ACME, MEMBERS));
        assertEquals(List.of(), bench.world.apiKeys());
    }

    @Test
    void keys_make_no_keys() {
        ApiKey everything = made(OPERATOR, INSTANCE, Set.of(Scope.values())).key();
        ApiKey own = made(OPERATOR, ACME, Set.of(Scope.ORG_ADMIN)).key();

        assertEquals(new Result.Refused(Refusal.FORBIDDEN), create(with(everything), INSTANCE, MEMBERS));
        assertEquals(new Result.Refused(Refusal.FORBIDDEN), create(with(everything), ACME, MEMBERS));
        assertEquals(new Result.Refused(Refusal.FORBIDDEN), create(with(own), ACME, MEMBERS));
    }

    @Test
    void a_use_is_noted_once_a_minute() {
        ApiKeyToken token = made(OPERATOR, ACME, MEMBERS).token();
        int before = bench.world.commits();

        recognise(token);
        bench.clock.advance(Duration.ofSeconds(59));
        recognise(token);
        assertEquals(before + 1, bench.world.commits());

        bench.clock.advance(Duration.ofSeconds(1));
        recognise(token);
        assertEquals(before + 2, bench.world.commits());
        assertEquals(
                Optional.of(bench.clock.instant()),
                bench.world.apiKeys().getFirst().lastUsedAt());
    }

    @Test
    void a_managers_key_dies_with_their_rank() {
        Result.Created bobs = made(bench.as(Cast.BOB), ACME, MEMBERS);
        Result.Created operators = made(OPERATOR, ACME, MEMBERS);

        bench.members
                .changeMember()
                .handle(new ChangeMember.Command(
                        OPERATOR, AT_ACME, BOBS.id(), Optional.of(OrganizationRole.ADMIN), new Condition.Any()));

        assertDead(bobs.token());
        assertAlive(operators.token());
        assertEquals(
                new ShowOrganization.Result.Refused(Refusal.NOT_SIGNED_IN),
                bench.organizations.showOrganization().handle(new ShowOrganization.Query(with(bobs.key()), AT_ACME)));
    }

    @Test
    void a_managers_key_dies_with_their_membership_and_does_not_come_back_with_them() {
        ApiKeyToken token = made(bench.as(Cast.BOB), ACME, MEMBERS).token();

        bench.members
                .removeMember()
                .handle(new RemoveMember.Command(OPERATOR, AT_ACME, BOBS.id(), Readmission.OPEN, new Condition.Any()));
        assertDead(token);

        bench.members
                .addMember()
                .handle(new AddMember.Command(OPERATOR, AT_ACME, Cast.BOB.id(), OrganizationRole.OWNER));
        assertDead(token);
    }

    @Test
    void a_managers_key_sleeps_while_their_account_does() {
        ApiKeyToken token = made(bench.as(Cast.BOB), ACME, MEMBERS).token();

        bench.world.given(stores -> stores.users()
                .lock(Cast.BOB.id())
                .ifPresent(row -> stores.users().save(row.withStanding(UserStanding.SUSPENDED))));

        assertDead(token);
    }

    @Test
    void a_key_ranks_as_its_maker() {
        ApiKey bobs = made(bench.as(Cast.BOB), ACME, MEMBERS).key();
        MemberId owner =
                Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER).id();
        bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.MEMBER);
        MemberId member =
                Cast.member(Cast.ACME, Cast.MALLORY, OrganizationRole.MEMBER).id();

        assertEquals(new ChangeMember.Result.Refused(Refusal.FORBIDDEN), change(bobs, member, OrganizationRole.OWNER));
        assertEquals(
                new RemoveMember.Result.Refused(Refusal.FORBIDDEN),
                bench.members
                        .removeMember()
                        .handle(new RemoveMember.Command(
                                with(bobs), AT_ACME, owner, Readmission.OPEN, new Condition.Any())));
        assertInstanceOf(ChangeMember.Result.Changed.class, change(bobs, member, OrganizationRole.MANAGER));
    }

    private ChangeMember.Result change(ApiKey key, MemberId member, OrganizationRole role) {
        return bench.members
                .changeMember()
                .handle(new ChangeMember.Command(with(key), AT_ACME, member, Optional.of(role), new Condition.Any()));
    }

    @Test
    void the_log_names_the_key() {
        ApiKey key = made(bench.as(Cast.BOB), ACME, MEMBERS).key();

        change(key, BOBS.id(), OrganizationRole.MEMBER);

        AuditEntry entry = bench.world.auditEntries().getLast();
        assertEquals(new AuditEntry.Recorded("api_key", key.id().toString()), entry.actor());
        assertEquals("deploy", entry.details().byName().get("key"));
    }

    @Test
    void keys_are_listed_shown_and_revoked_where_they_belong() {
        ApiKey acmes = made(OPERATOR, ACME, MEMBERS).key();
        ApiKey instances = made(OPERATOR, INSTANCE, MEMBERS).key();

        assertEquals(listed(acmes), list(bench.as(Cast.BOB), ACME));
        assertEquals(listed(instances), list(OPERATOR, INSTANCE));
        assertEquals(new ShowApiKey.Result.Shown(acmes), show(bench.as(Cast.BOB), ACME, acmes.id()));
        assertEquals(new ShowApiKey.Result.Refused(Refusal.NOT_FOUND), show(OPERATOR, ACME, instances.id()));
        assertEquals(new ShowApiKey.Result.Refused(Refusal.NOT_FOUND), show(OPERATOR, INSTANCE, acmes.id()));
        assertEquals(
                new RevokeApiKey.Result.Refused(Refusal.NOT_FOUND),
                revoke(bench.as(Cast.MALLORY), Optional.of(AT_GLOBEX), acmes.id()));
        assertEquals(
                new RevokeApiKey.Result.Refused(Refusal.NOT_FOUND), revoke(bench.as(Cast.ALICE), ACME, instances.id()));
        assertEquals(List.of(acmes, instances), bench.world.apiKeys());
    }

    private static ListApiKeys.Result listed(ApiKey key) {
        return new ListApiKeys.Result.Listed(new Page<>(List.of(key), Optional.empty()));
    }

    private ListApiKeys.Result list(Caller caller, Optional<OrganizationRef> at) {
        return bench.keys.listApiKeys().handle(new ListApiKeys.Query(caller, at, PAGE));
    }

    private ShowApiKey.Result show(Caller caller, Optional<OrganizationRef> at, ApiKeyId key) {
        return bench.keys.showApiKey().handle(new ShowApiKey.Query(caller, at, key));
    }

    private RevokeApiKey.Result revoke(Caller caller, Optional<OrganizationRef> at, ApiKeyId key) {
        return bench.keys.revokeApiKey().handle(new RevokeApiKey.Command(caller, at, key));
    }

    @Test
    void a_revoked_key_opens_nothing_at_once() {
        Result.Created made = made(bench.as(Cast.BOB), ACME, MEMBERS);

        assertEquals(
                new RevokeApiKey.Result.Revoked(),
                revoke(bench.as(Cast.ALICE), ACME, made.key().id()));

        assertDead(made.token());
        assertEquals("API_KEY_REVOKED {name=deploy}", bench.written().getLast());
        assertEquals(
                new RevokeApiKey.Result.Refused(Refusal.NOT_FOUND),
                revoke(bench.as(Cast.ALICE), ACME, made.key().id()));
        assertEquals(2, bench.written().size());
    }

    @Test
    void two_keys_may_overlap() {
        ApiKeyToken former = made(OPERATOR, ACME, MEMBERS).token();
        ApiKeyToken next = made(OPERATOR, ACME, MEMBERS).token();

        assertAlive(former);
        assertAlive(next);
    }

    @Test
    void a_key_of_the_instance_does_what_its_scopes_say() {
        ApiKey reader = made(OPERATOR, INSTANCE, Set.of(Scope.ORG_READ)).key();
        ApiKey other = made(OPERATOR, INSTANCE, Set.of(Scope.USER_ADMIN)).key();

        assertInstanceOf(
                ListOrganizations.Result.Listed.class,
                bench.organizations.listOrganizations().handle(new ListOrganizations.Query(with(reader), PAGE)));
        assertEquals(
                new ListOrganizations.Result.Refused(Refusal.FORBIDDEN),
                bench.organizations.listOrganizations().handle(new ListOrganizations.Query(with(other), PAGE)));
    }
}

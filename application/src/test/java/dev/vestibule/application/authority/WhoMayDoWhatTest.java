package dev.vestibule.application.authority;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.NOBODY;
import static dev.vestibule.application.testing.AdminBench.NOWHERE;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static dev.vestibule.application.testing.AdminBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.ClientKeyWish;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserStanding;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every use case of administration, asked by everybody. ALICE owns ACME, BOB is its member, MALLORY owns GLOBEX.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoMayDoWhatTest {
    private static final PageRequest PAGE = new PageRequest(Optional.empty(), PageRequest.DEFAULT_LIMIT);
    private static final OrganizationChange NO_CHANGE = new OrganizationChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final Member BOBS = Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);

    private static final ApiKey KEPT =
            key(1, Optional.of(Cast.ACME.id()), Set.of(Scope.EVENT_READ), new KeyMaker.Operator());
    private static final Provider DISABLED = Cast.provider(Cast.ACME, 0xd15, "Former", "https://former.example")
            .withStatus(ProviderStatus.DISABLED, TestClock.START);
    private static final Provider DRAFT = new Provider(
            new ProviderId(Cast.uuid(0xd4af7)),
            Cast.ACME.id(),
            "Draft",
            ProviderStatus.DRAFT,
            TrustVersion.FIRST,
            Cast.config("https://draft.example"),
            Optional.empty(),
            ProviderPolicy.STANDARD,
            ProviderHistory.madeAt(Cast.LONG_AGO));
    private static final ProofLink LINK = ProofLink.made(
            new ProofLinkId(Cast.uuid(0x111)), ProofLink.Kind.TEST, Cast.ACME.id(), Cast.OKTA.id(), TestClock.START);

    private final AdminBench bench = new AdminBench();

    private static ApiKey key(long id, Optional<OrganizationId> organization, Set<Scope> scopes, KeyMaker maker) {
        return new ApiKey(
                new ApiKeyId(Cast.uuid(id)),
                organization,
                "deploy",
                scopes,
                maker,
                TestClock.START,
                TestClock.START.plus(ApiKey.USUAL_LIFE),
                Optional.empty());
    }

    @BeforeEach
    void everybody_has_their_place() {
        bench.given(Cast.OKTA);
        bench.given(Cast.ENTRA);
        bench.given(Cast.identity(Cast.OKTA, Cast.BOB, "bob"));
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        bench.given(BOBS);
        bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);
        bench.given(DISABLED);
        bench.given(DRAFT);
        bench.world.given(stores -> {
            stores.apiKeys().add(KEPT, new ApiKeyHash("kept"));
            stores.proofLinks().add(LINK, new ProofLinkHash("link"));
        });
    }

    /// What an organization's managers may do, each as one request.
    enum ForManagers {
        SHOW_ORGANIZATION(Scope.ORG_READ),
        CHANGE_ORGANIZATION(Scope.ORG_WRITE),
        LIST_DOMAINS(Scope.ORG_READ),
        DROP_DOMAIN(Scope.ORG_ADMIN),
        LIST_PROVIDERS(Scope.PROVIDER_READ),
        SHOW_PROVIDER(Scope.PROVIDER_READ),
        CREATE_PROVIDER(Scope.PROVIDER_WRITE),
        CHANGE_PROVIDER(Scope.PROVIDER_WRITE),
        DISABLE_PROVIDER(Scope.PROVIDER_ADMIN),
        PREPARE_CLIENT_KEY(Scope.PROVIDER_WRITE),
        LIST_MEMBERS(Scope.MEMBER_READ),
        SHOW_MEMBER(Scope.MEMBER_READ),
        CHANGE_MEMBER(Scope.MEMBER_WRITE),
        REMOVE_MEMBER(Scope.MEMBER_ADMIN),
        LIST_IDENTITIES(Scope.MEMBER_READ),
        DETACH_IDENTITY(Scope.MEMBER_ADMIN),
        LIST_AUDIT_ENTRIES(Scope.AUDIT_READ),
        LIST_API_KEYS(Scope.ORG_READ),
        SHOW_API_KEY(Scope.ORG_READ),
        REVOKE_API_KEY(Scope.ORG_ADMIN),
        TEST_PROVIDER(Scope.PROVIDER_WRITE),
        SET_UP_PROVIDER(Scope.PROVIDER_ADMIN),
        SHOW_PROOF_LINK(Scope.PROVIDER_READ),
        REVIVE_PROVIDER(Scope.PROVIDER_ADMIN);

        private final Scope needed;

        ForManagers(Scope needed) {
            this.needed = needed;
        }
    }

    /// What only the operator may do, each as one request.
    enum ForTheOperator {
        CREATE_ORGANIZATION(Scope.ORG_ADMIN),
        LIST_ORGANIZATIONS(Scope.ORG_READ),
        DELETE_ORGANIZATION(Scope.ORG_ADMIN),
        ADD_DOMAIN(Scope.ORG_ADMIN),
        ADD_MEMBER(Scope.MEMBER_WRITE),
        CREATE_USER(Scope.USER_WRITE),
        SHOW_USER(Scope.USER_READ),
        LIST_USERS(Scope.USER_READ),
        CHANGE_USER_STANDING(Scope.USER_WRITE),
        DELETE_USER(Scope.USER_ADMIN);

        private final Scope needed;

        ForTheOperator(Scope needed) {
            this.needed = needed;
        }
    }

    private String ask(ForManagers request, Caller caller, OrganizationRef at) {
        Object result = switch (request) {
            case SHOW_ORGANIZATION ->
                bench.organizations.showOrganization().handle(new ShowOrganization.Query(caller, at));
            case CHANGE_ORGANIZATION ->
                bench.organizations
                        .changeOrganization()
                        .handle(new ChangeOrganization.Command(caller, at, NO_CHANGE, new Condition.Any()));
            case LIST_DOMAINS -> bench.organizations.listDomains().handle(new ListDomains.Query(caller, at));
            case DROP_DOMAIN ->
                bench.organizations.dropDomain().handle(new DropDomain.Command(caller, at, Cast.ACME_EXAMPLE.id()));
            case LIST_PROVIDERS -> bench.providers.listProviders().handle(new ListProviders.Query(caller, at));
            case SHOW_PROVIDER ->
                bench.providers.showProvider().handle(new ShowProvider.Query(caller, at, Cast.OKTA.id()));
            case CREATE_PROVIDER ->
                bench.providers
                        .createProvider()
                        .handle(new CreateProvider.Command(
                                caller,
                                at,
                                "Ping",
                                Cast.config("https://ping.example"),
                                PolicyChange.NONE,
                                CreateProvider.Activation.AS_DRAFT));
            case CHANGE_PROVIDER ->
                bench.providers
                        .changeProvider()
                        .handle(new ChangeProvider.Command(
                                caller,
                                at,
                                Cast.OKTA.id(),
                                Optional.empty(),
                                OidcChange.NONE,
                                PolicyChange.NONE,
                                new Condition.Any()));
            case DISABLE_PROVIDER ->
                bench.providers
                        .disableProvider()
                        .handle(new DisableProvider.Command(caller, at, Cast.OKTA.id(), new Condition.Any()));
            case PREPARE_CLIENT_KEY ->
                bench.providers
                        .prepareClientKey()
                        .handle(new PrepareClientKey.Command(
                                caller, at, new ClientKeyWish.Made(SigningAlgorithm.ES256)));
            case LIST_MEMBERS ->
                bench.members.listMembers().handle(new ListMembers.Query(caller, at, MemberFilter.ALL, PAGE));
            case SHOW_MEMBER -> bench.members.showMember().handle(new ShowMember.Query(caller, at, BOBS.id()));
            case CHANGE_MEMBER ->
                bench.members
                        .changeMember()
                        .handle(new ChangeMember.Command(
                                caller, at, BOBS.id(), Optional.of(OrganizationRole.ADMIN), new Condition.Any()));
            case REMOVE_MEMBER ->
                bench.members
                        .removeMember()
                        .handle(new RemoveMember.Command(caller, at, BOBS.id(), Readmission.OPEN, new Condition.Any()));
            case LIST_IDENTITIES ->
                bench.members.listIdentities().handle(new ListIdentities.Query(caller, at, BOBS.id()));
            case DETACH_IDENTITY ->
                bench.members
                        .detachIdentity()
                        .handle(new DetachIdentity.Command(
                                caller,
                                at,
                                BOBS.id(),
                                Cast.identity(Cast.OKTA, Cast.BOB, "bob").id()));
            case LIST_API_KEYS -> bench.keys.listApiKeys().handle(new ListApiKeys.Query(caller, Optional.of(at), PAGE));
            case SHOW_API_KEY ->
                bench.keys.showApiKey().handle(new ShowApiKey.Query(caller, Optional.of(at), KEPT.id()));
            case REVOKE_API_KEY ->
                bench.keys.revokeApiKey().handle(new RevokeApiKey.Command(caller, Optional.of(at), KEPT.id()));
            case TEST_PROVIDER ->
                bench.providers
                        .createProofLink()
                        .handle(new CreateProofLink.Command(caller, at, Cast.OKTA.id(), ProofLink.Kind.TEST));
            case SET_UP_PROVIDER ->
                bench.providers
                        .createProofLink()
                        .handle(new CreateProofLink.Command(caller, at, DRAFT.id(), ProofLink.Kind.SETUP));
            case SHOW_PROOF_LINK ->
                bench.providers.showProofLink().handle(new ShowProofLink.Query(caller, at, Cast.OKTA.id(), LINK.id()));
            case REVIVE_PROVIDER ->
                bench.providers.reviveProvider().handle(new ReviveProvider.Command(caller, at, DISABLED.id()));
            case LIST_AUDIT_ENTRIES ->
                bench.audit.listAuditEntries().handle(new ListAuditEntries.Query(caller, at, AuditFilter.ALL, PAGE));
        };
        return result.toString();
    }

    private String ask(ForTheOperator request, Caller caller, OrganizationRef at) {
        Object result = switch (request) {
            case CREATE_ORGANIZATION ->
                bench.organizations
                        .createOrganization()
                        .handle(new CreateOrganization.Command(caller, new OrganizationSlug("initech"), "Initech"));
            case LIST_ORGANIZATIONS ->
                bench.organizations.listOrganizations().handle(new ListOrganizations.Query(caller, PAGE));
            case DELETE_ORGANIZATION ->
                bench.organizations
                        .deleteOrganization()
                        .handle(new DeleteOrganization.Command(caller, at, new Condition.Any()));
            case ADD_DOMAIN ->
                bench.organizations
                        .addDomain()
                        .handle(new AddDomain.Command(caller, at, new DomainName("new.example")));
            case ADD_MEMBER ->
                bench.members
                        .addMember()
                        .handle(new AddMember.Command(caller, at, Cast.MALLORY.id(), OrganizationRole.MEMBER));
            case CREATE_USER ->
                bench.users
                        .createUser()
                        .handle(new CreateUser.Command(
                                caller,
                                new EmailAddress("carol@acme.example"),
                                CreateUser.EmailClaim.UNVERIFIED,
                                Optional.empty(),
                                Optional.empty()));
            case SHOW_USER -> bench.users.showUser().handle(new ShowUser.Query(caller, Cast.ALICE.id()));
            case LIST_USERS -> bench.users.listUsers().handle(new ListUsers.Query(caller, PAGE));
            case CHANGE_USER_STANDING ->
                bench.users
                        .changeUserStanding()
                        .handle(new ChangeUserStanding.Command(caller, Cast.BOB.id(), UserStanding.SUSPENDED));
            case DELETE_USER ->
                bench.users.deleteUser().handle(new DeleteUser.Command(caller, Cast.BOB.id(), new Condition.Any()));
        };
        return result.toString();
    }

    private static String refused(Refusal refusal) {
        return "Refused[refusal=" + refusal + "]";
    }

    @ParameterizedTest
    @EnumSource
    void the_operator_and_an_owner_and_we_ourselves_may_do_what_managers_may(ForManagers request) {
        assertFalse(ask(request, OPERATOR, AT_ACME).startsWith("Refused"));

        var afresh = new WhoMayDoWhatTest();
        afresh.everybody_has_their_place();
        assertFalse(afresh.ask(request, afresh.bench.as(Cast.ALICE), AT_ACME).startsWith("Refused"));

        var again = new WhoMayDoWhatTest();
        again.everybody_has_their_place();
        assertFalse(again.ask(request, new Caller(new Actor.Vestibule(), TRACE), AT_ACME)
                .startsWith("Refused"));
    }

    @ParameterizedTest
    @EnumSource
    void a_plain_member_is_told_that_it_is_not_for_them(ForManagers request) {
        assertEquals(refused(Refusal.FORBIDDEN), ask(request, bench.as(Cast.BOB), AT_ACME));
    }

    @ParameterizedTest
    @EnumSource
    void not_yours_and_not_there_look_alike(ForManagers request) {
        assertEquals(refused(Refusal.NOT_FOUND), ask(request, bench.as(Cast.MALLORY), AT_ACME));
        assertEquals(refused(Refusal.NOT_FOUND), ask(request, bench.as(Cast.MALLORY), NOWHERE));
        assertEquals(refused(Refusal.NOT_FOUND), ask(request, OPERATOR, NOWHERE));
    }

    @ParameterizedTest
    @EnumSource
    void single_sign_on_of_one_organization_does_not_open_another(ForManagers request) {
        bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.OWNER);
        var elsewhere = bench.given(Cast.identity(Cast.ENTRA, Cast.MALLORY, "mallory"));
        var here = bench.given(Cast.identity(Cast.OKTA, Cast.MALLORY, "mallory"));

        assertEquals(refused(Refusal.NOT_FOUND), ask(request, bench.through(Cast.MALLORY, elsewhere), AT_ACME));
        assertFalse(ask(request, bench.through(Cast.MALLORY, here), AT_ACME).startsWith("Refused"));
    }

    @ParameterizedTest
    @EnumSource
    void a_member_without_a_seat_sees_nothing(ForManagers request) {
        var carol = Cast.user(0xca201, "carol");
        bench.world.given(stores -> stores.users().add(carol));
        Member seat = Cast.member(Cast.ACME, carol, OrganizationRole.OWNER);
        bench.given(new Member(
                seat.id(),
                seat.organization(),
                seat.user(),
                seat.role(),
                Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED),
                seat.joinedAt()));

        assertEquals(refused(Refusal.NOT_FOUND), ask(request, bench.as(carol), AT_ACME));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_has_to_sign_in_first(ForManagers request) {
        assertEquals(refused(Refusal.NOT_SIGNED_IN), ask(request, NOBODY, AT_ACME));
        assertEquals(refused(Refusal.NOT_SIGNED_IN), ask(request, NOBODY, NOWHERE));
    }

    @ParameterizedTest
    @EnumSource
    void only_the_operator_may_do_what_is_the_operators(ForTheOperator request) {
        assertEquals(refused(Refusal.FORBIDDEN), ask(request, bench.as(Cast.ALICE), AT_ACME));
        assertEquals(refused(Refusal.FORBIDDEN), ask(request, bench.as(Cast.ALICE), NOWHERE));
        assertEquals(refused(Refusal.NOT_SIGNED_IN), ask(request, NOBODY, AT_ACME));
        assertFalse(ask(request, OPERATOR, AT_ACME).startsWith("Refused"));
    }

    private static Caller with(Optional<OrganizationId> organization, Set<Scope> scopes) {
        return new Caller(new Actor.WithKey(key(2, organization, scopes, new KeyMaker.Operator())), TRACE);
    }

    private static Caller acmesKey(Set<Scope> scopes) {
        return with(Optional.of(Cast.ACME.id()), scopes);
    }

    private static Set<Scope> allBut(Scope needed) {
        return scopes(scope -> !scope.includes(needed) && !scope.isForInstanceOnly());
    }

    private static Set<Scope> scopes(Predicate<Scope> which) {
        return Arrays.stream(Scope.values()).filter(which).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void a_key_does_in_its_own_organization_what_its_scopes_say(ForManagers request) {
        assertEquals(refused(Refusal.FORBIDDEN), ask(request, acmesKey(allBut(request.needed)), AT_ACME));
        assertFalse(ask(request, acmesKey(Set.of(request.needed)), AT_ACME).startsWith("Refused"));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_of_the_instance_does_in_every_organization_what_its_scopes_say(ForManagers request) {
        assertEquals(
                refused(Refusal.FORBIDDEN),
                ask(request, with(Optional.empty(), scopes(scope -> !scope.includes(request.needed))), AT_ACME));
        assertEquals(refused(Refusal.NOT_FOUND), ask(request, with(Optional.empty(), Set.of(request.needed)), NOWHERE));
        assertFalse(ask(request, with(Optional.empty(), Set.of(request.needed)), AT_ACME)
                .startsWith("Refused"));
    }

    @ParameterizedTest
    @EnumSource
    void to_a_key_another_organization_is_not_there(ForManagers request) {
        var globexs = with(Optional.of(Cast.GLOBEX.id()), allBut(Scope.USER_READ));

        assertEquals(refused(Refusal.NOT_FOUND), ask(request, globexs, AT_ACME));
        assertEquals(refused(Refusal.NOT_FOUND), ask(request, globexs, NOWHERE));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_of_an_organization_that_is_switched_off_opens_nothing(ForManagers request) {
        bench.world.given(stores -> stores.organizations()
                .lock(AT_ACME)
                .ifPresent(row -> stores.organizations()
                        .save(new OrganizationChange(
                                        Optional.empty(),
                                        Optional.of(OrganizationStatus.DISABLED),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())
                                .appliedTo(row))));

        assertEquals(refused(Refusal.NOT_FOUND), ask(request, acmesKey(Set.of(request.needed)), AT_ACME));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_the_operators_takes_a_key_of_the_instance(ForTheOperator request) {
        String own = ask(request, acmesKey(allBut(Scope.USER_READ)), AT_ACME);
        String foreign = ask(request, with(Optional.of(Cast.GLOBEX.id()), allBut(Scope.USER_READ)), AT_ACME);
        String nowhere = ask(request, with(Optional.of(Cast.GLOBEX.id()), allBut(Scope.USER_READ)), NOWHERE);

        assertEquals(refused(Refusal.FORBIDDEN), own);
        assertEquals(nowhere, foreign);
        assertTrue(foreign.startsWith("Refused"), foreign);
        assertEquals(
                refused(Refusal.FORBIDDEN),
                ask(request, with(Optional.empty(), scopes(scope -> !scope.includes(request.needed))), AT_ACME));
        assertFalse(ask(request, with(Optional.empty(), Set.of(request.needed)), AT_ACME)
                .startsWith("Refused"));
    }
}

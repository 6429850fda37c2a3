package dev.vestibule.application.repair;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.relink.RelinkUseCases;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakeAttempts;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.application.trace.TraceUseCases;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.tag.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatRepairOpensTest extends RepairBench {
    private static final PageRequest PAGE = new PageRequest(Optional.empty(), PageRequest.DEFAULT_LIMIT);

    /// What the settings pages of single sign-on need.
    enum Opened {
        SHOW_ORGANIZATION,
        SHOW_ENFORCEMENT,
        CHANGE_ENFORCEMENT,
        LIST_PROVIDERS,
        SHOW_PROVIDER,
        SHOW_PROVIDER_USE,
        LIST_TRACES,
        CREATE_PROVIDER,
        DISABLE_PROVIDER
    }

    /// What a manager may do besides.
    enum Shut {
        CHANGE_ORGANIZATION,
        LIST_DOMAINS,
        DROP_DOMAIN,
        LIST_MEMBERS,
        LIST_UNLINKED,
        CHANGE_MEMBER,
        REMOVE_MEMBER,
        LIST_IDENTITIES,
        LIST_API_KEYS,
        CREATE_API_KEY,
        LIST_AUDIT_ENTRIES
    }

    private final TraceUseCases traces = TraceUseCases.over(bench.world, new CountingIds(), bench.clock);
    private final RelinkUseCases relinks = RelinkUseCases.over(
            bench.world,
            new FakeSecrets(bench.world),
            new FakeAttempts(bench.world),
            new CountingIds(),
            bench.clock,
            Notices.BY_MAIL);

    private String ask(Opened request, Caller caller, OrganizationRef at) {
        var organizations = bench.organizations;
        var providers = bench.providers;
        Object result = switch (request) {
            case SHOW_ORGANIZATION -> organizations.showOrganization().handle(new ShowOrganization.Query(caller, at));
            case SHOW_ENFORCEMENT -> organizations.showEnforcement().handle(new ShowEnforcement.Query(caller, at));
            case CHANGE_ENFORCEMENT ->
                organizations
                        .changeEnforcement()
                        .handle(new ChangeEnforcement.Command(caller, at, SsoEnforcement.REQUIRED));
            case LIST_PROVIDERS -> providers.listProviders().handle(new ListProviders.Query(caller, at));
            case SHOW_PROVIDER -> providers.showProvider().handle(new ShowProvider.Query(caller, at, Cast.OKTA.id()));
            case SHOW_PROVIDER_USE ->
                providers.showProviderUse().handle(new ShowProviderUse.Query(caller, at, Cast.OKTA.id()));
            case LIST_TRACES ->
                traces.listTraces().handle(new ListTraces.Query(caller, at, Cast.OKTA.id(), Optional.empty(), PAGE));
            case CREATE_PROVIDER ->
                providers
                        .createProvider()
                        .handle(new CreateProvider.Command(
                                caller,
                                at,
                                "Ping",
                                Cast.config("https://ping.example"),
                                PolicyChange.NONE,
                                CreateProvider.Activation.AS_DRAFT));
            case DISABLE_PROVIDER ->
                providers
                        .disableProvider()
                        .handle(new DisableProvider.Command(caller, at, Cast.OKTA.id(), new Condition.Any()));
        };
        return result.toString();
    }

    private String ask(Shut request) {
        var bobs = Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.OWNER).id();
        Object result = switch (request) {
            case CHANGE_ORGANIZATION ->
                bench.organizations
                        .changeOrganization()
                        .handle(new ChangeOrganization.Command(
                                alice,
                                AT_ACME,
                                OrganizationChange.ofEnforcement(SsoEnforcement.OPTIONAL),
                                new Condition.Any()));
            case LIST_DOMAINS -> bench.organizations.listDomains().handle(new ListDomains.Query(alice, AT_ACME));
            case DROP_DOMAIN ->
                bench.organizations.dropDomain().handle(new DropDomain.Command(alice, AT_ACME, Cast.ACME_EXAMPLE.id()));
            case LIST_MEMBERS ->
                bench.members.listMembers().handle(new ListMembers.Query(alice, AT_ACME, MemberFilter.ALL, PAGE));
            case LIST_UNLINKED -> relinks.listUnlinked().handle(new ListUnlinked.Query(alice, AT_ACME, PAGE));
            case CHANGE_MEMBER ->
                bench.members
                        .changeMember()
                        .handle(new ChangeMember.Command(
                                alice, AT_ACME, bobs, Optional.of(OrganizationRole.MEMBER), new Condition.Any()));
            case REMOVE_MEMBER ->
                bench.members
                        .removeMember()
                        .handle(new RemoveMember.Command(alice, AT_ACME, bobs, Readmission.OPEN, new Condition.Any()));
            case LIST_IDENTITIES ->
                bench.members.listIdentities().handle(new ListIdentities.Query(alice, AT_ACME, bobs));
            case LIST_API_KEYS ->
                bench.keys.listApiKeys().handle(new ListApiKeys.Query(alice, Optional.of(AT_ACME), PAGE));
            case CREATE_API_KEY ->
                bench.keys
                        .createApiKey()
                        .handle(new CreateApiKey.Command(
                                alice, Optional.of(AT_ACME), "mine", Set.of(Scope.ORG_ADMIN), Optional.empty()));
            case LIST_AUDIT_ENTRIES ->
                bench.audit
                        .listAuditEntries()
                        .handle(new ListAuditEntries.Query(alice, AT_ACME, AuditFilter.ALL, PAGE));
        };
        return result.toString();
    }

    private void isOver() {
        assertEquals("Refused[refusal=NOT_FOUND]", ask(Opened.LIST_PROVIDERS, alice, AT_ACME));
        assertEquals("Refused[refusal=NOT_FOUND]", ask(Opened.CHANGE_ENFORCEMENT, alice, AT_ACME));
    }

    @ParameterizedTest
    @EnumSource
    void an_open_repair_opens_what_the_settings_need(Opened request) {
        assertEquals("Refused[refusal=NOT_FOUND]", ask(request, alice, AT_ACME));

        openRepair();

        String answer = ask(request, alice, AT_ACME);
        assertEquals(-1, answer.indexOf("Refused"), answer);
    }

    @ParameterizedTest
    @EnumSource
    void and_only_in_this_session_and_this_organization(Opened request) {
        openRepair();

        assertEquals("Refused[refusal=NOT_FOUND]", ask(request, signIn(Cast.ALICE, 2), AT_ACME));
        assertEquals("Refused[refusal=NOT_FOUND]", ask(request, signIn(Cast.BOB, 3), AT_ACME));
        assertEquals("Refused[refusal=NOT_FOUND]", ask(request, alice, AT_GLOBEX));
    }

    @ParameterizedTest
    @EnumSource
    void and_nothing_else(Shut request) {
        openRepair();

        assertEquals("Refused[refusal=NOT_FOUND]", ask(request));
    }

    @Test
    void the_page_of_a_provider_names_the_domains_that_its_organization_has_proven() {
        openRepair();

        var shown = bench.providers.showProviderUse().handle(new ShowProviderUse.Query(alice, AT_ACME, Cast.OKTA.id()));

        assertEquals(
                List.of(Cast.ACME_EXAMPLE.name()),
                assertInstanceOf(ShowProviderUse.Result.Shown.class, shown).proven());
    }

    private boolean mayListUnlinked() {
        var shown = bench.organizations.showEnforcement().handle(new ShowEnforcement.Query(alice, AT_ACME));
        return assertInstanceOf(ShowEnforcement.Result.Shown.class, shown).mayListUnlinked();
    }

    @Test
    void members_without_a_link_are_counted_but_listed_only_to_whoever_is_in() {
        openRepair();
        assertFalse(mayListUnlinked());

        bench.organizations
                .changeEnforcement()
                .handle(new ChangeEnforcement.Command(alice, AT_ACME, SsoEnforcement.OPTIONAL));

        assertTrue(mayListUnlinked());
        assertEquals(-1, ask(Shut.LIST_UNLINKED).indexOf("Refused"));
    }

    @Test
    void less_may_be_asked_for_and_then_the_own_credential_opens_the_organization() {
        openRepair();

        var lowered = bench.organizations
                .changeEnforcement()
                .handle(new ChangeEnforcement.Command(alice, AT_ACME, SsoEnforcement.OPTIONAL));

        assertInstanceOf(ChangeEnforcement.Result.Changed.class, lowered);
        assertEquals(-1, ask(Shut.LIST_MEMBERS).indexOf("Refused"));
        assertEquals(
                "ORGANIZATION_EDITED {changed=ssoEnforcement}", bench.written().getLast());
    }

    @Test
    void a_provider_that_comes_back_with_an_owners_link_ends_the_repair() {
        bench.given(Cast.identity(Cast.OKTA, Cast.BOB, "bob"));
        openRepair();
        ask(Opened.DISABLE_PROVIDER, alice, AT_ACME);
        assertEquals(-1, ask(Opened.SHOW_PROVIDER, alice, AT_ACME).indexOf("Refused"));

        bench.providers.reviveProvider().handle(new ReviveProvider.Command(alice, AT_ACME, Cast.OKTA.id()));

        isOver();
    }

    @Test
    void it_ends_after_an_hour() {
        openRepair();
        bench.clock.advance(Duration.ofHours(1).minusNanos(1));
        assertEquals(-1, ask(Opened.LIST_PROVIDERS, alice, AT_ACME).indexOf("Refused"));

        bench.clock.advance(Duration.ofNanos(1));

        isOver();
    }

    @Test
    void it_ends_with_the_session() {
        openRepair();

        bench.world.given(stores -> stores.sessions().end(FakeSecrets.hashOf(token(1))));

        isOver();
    }

    @Test
    void it_ends_with_the_role() {
        openRepair();

        save(Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.MANAGER));

        isOver();
    }

    @Test
    void it_ends_when_another_owner_can_come_in() {
        openRepair();

        save(Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.OWNER).ssoLinked());

        isOver();
    }

    @Test
    void it_ends_with_the_organization() {
        openRepair();

        change(new OrganizationChange(
                Optional.empty(),
                Optional.of(OrganizationStatus.DISABLED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        isOver();
    }

    @Test
    void more_is_not_asked_for_by_one_who_has_not_come_in_that_way() {
        openRepair();
        var lower = new ChangeEnforcement.Command(alice, AT_ACME, SsoEnforcement.REMINDED);
        bench.organizations.changeEnforcement().handle(lower);

        var raised = bench.organizations
                .changeEnforcement()
                .handle(new ChangeEnforcement.Command(alice, AT_ACME, SsoEnforcement.REQUIRED));

        assertEquals(new ChangeEnforcement.Result.Refused(Refusal.ENFORCEMENT_UNTRIED), raised);
    }
}

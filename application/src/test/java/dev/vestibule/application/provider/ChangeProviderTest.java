package dev.vestibule.application.provider;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.provider.ChangeProvider.Command;
import dev.vestibule.application.port.in.provider.ChangeProvider.Result;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMappingChange;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.OidcEndpoints;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.provider.UserInfoUse;
import dev.vestibule.domain.tag.Condition;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeProviderTest {
    private static final Issuer MOVED = new Issuer("https://acme.new.example");
    private static final Identity ALICES = Cast.identity(Cast.OKTA, Cast.ALICE, "alice");
    private static final Member MEMBER =
            Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.MANAGER).ssoLinked();
    private static final AcceptedAlgorithms OFFERED =
            new AcceptedAlgorithms.Pinned(Set.of(SigningAlgorithm.RS256, SigningAlgorithm.ES256));

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void alice_is_linked_at_okta() {
        bench.given(Cast.OKTA);
        bench.given(ALICES);
        bench.given(MEMBER);
    }

    private Result change(Caller caller, String name, OidcChange config) {
        return bench.providers
                .changeProvider()
                .handle(new Command(
                        caller,
                        AT_ACME,
                        Cast.OKTA.id(),
                        Optional.of(name),
                        config,
                        PolicyChange.NONE,
                        new Condition.Any()));
    }

    private Provider okta() {
        return bench.world.providers().getFirst();
    }

    private static OidcChange issuer(Issuer issuer) {
        return issuer(issuer, Optional.empty());
    }

    private static OidcChange issuer(Issuer issuer, Optional<String> secret) {
        return new OidcChange(
                Optional.of(issuer),
                Optional.empty(),
                secret.map(ClientSecret::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OidcChange secret(String secret) {
        return new OidcChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ClientSecret(secret)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OidcChange client(Optional<String> id, Optional<List<String>> scopes) {
        return new OidcChange(
                Optional.empty(), id, Optional.empty(), scopes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void a_new_name_ends_nothing() {
        var session = bench.givenSession(Cast.ALICE, ALICES);
        change(OPERATOR, "Okta", OidcChange.NONE);
        var renamed = Cast.OKTA.reconfigured("Okta 2", okta().config(), Cast.OKTA.policy());

        assertEquals(new Result.Changed(renamed, Optional.empty()), change(OPERATOR, "Okta 2", OidcChange.NONE));

        assertEquals(renamed, okta());
        assertEquals(List.of(session), bench.world.sessions());
        assertEquals("PROVIDER_EDITED {changed=name}", bench.written().getLast());
        assertEquals(2, bench.knownProviders.forgotten());
    }

    @Test
    void whatever_is_changed_the_provider_is_asked_again() {
        change(OPERATOR, "Okta 2", OidcChange.NONE);

        assertEquals(List.of(Cast.OKTA.config()), bench.identityProviders.inspected());
        assertEquals(OFFERED, algorithms());
        assertEquals(List.of("PROVIDER_EDITED {changed=algorithms,name}"), bench.written());
    }

    @Test
    void who_changes_nothing_pins_what_could_not_be_asked_before() {
        bench.identityProviders.inspection(
                Cast.OKTA.config().issuer(), new Inspection.Unsound(Refusal.IDP_TIMEOUT, "too slow"));
        assertEquals(
                new Result.Changed(Cast.OKTA, Optional.of(Refusal.IDP_TIMEOUT)),
                change(OPERATOR, "Okta", OidcChange.NONE));
        bench.identityProviders.inspection(
                Cast.OKTA.config().issuer(), new Inspection.Sound(Set.of(SigningAlgorithm.ES256)));

        change(OPERATOR, "Okta", OidcChange.NONE);

        assertEquals(new AcceptedAlgorithms.Pinned(Set.of(SigningAlgorithm.ES256)), algorithms());
        assertEquals(List.of("PROVIDER_EDITED {changed=algorithms}"), bench.written());
    }

    @Test
    void what_changes_nothing_is_not_written_down() {
        change(OPERATOR, "Okta", OidcChange.NONE);
        var before = okta();
        var written = bench.written();

        assertEquals(new Result.Changed(before, Optional.empty()), change(OPERATOR, "Okta", OidcChange.NONE));

        assertEquals(written, bench.written());
    }

    @Test
    void every_changed_field_is_named_and_no_value_is_kept() {
        change(
                OPERATOR,
                "Okta 2",
                new OidcChange(
                        Optional.of(MOVED),
                        Optional.of("other"),
                        Optional.of(new ClientSecret("new secret")),
                        Optional.of(List.of("openid")),
                        Optional.of(ClientAuthentication.CLIENT_SECRET_POST),
                        Optional.of(UserInfoUse.NEVER),
                        Optional.of(new ClaimMappingChange(
                                Optional.of("oid"), Optional.of("mail"), Optional.empty(), Optional.of("display")))));

        assertEquals(
                List.of("PROVIDER_EDITED {changed=algorithms,clientId,clientSecret,issuer,mapping,name,scopes,"
                        + "tokenEndpointAuthMethod,userInfo}"),
                bench.written());
    }

    @Test
    void a_rotated_secret_asks_again_pins_what_is_offered_and_disturbs_nobody() {
        var session = bench.givenSession(Cast.ALICE, ALICES);

        var changed = assertInstanceOf(Result.Changed.class, change(OPERATOR, "Okta", secret("new")));

        assertEquals(TrustVersion.FIRST, changed.provider().trustVersion());
        assertEquals(OFFERED, algorithms());
        assertEquals(List.of(session), bench.world.sessions());
        assertEquals(List.of(MEMBER), bench.world.members());
        assertEquals(List.of("PROVIDER_EDITED {changed=algorithms,clientSecret}"), bench.written());
    }

    private AcceptedAlgorithms algorithms() {
        return assertInstanceOf(OidcConfig.class, okta().config()).algorithms();
    }

    @Test
    void a_new_issuer_is_a_new_trust_and_ends_what_rests_on_the_old_one() {
        bench.givenSession(Cast.ALICE, ALICES);

        var changed = assertInstanceOf(Result.Changed.class, change(OPERATOR, "Okta", issuer(MOVED)));

        assertEquals(new TrustVersion(2), changed.provider().trustVersion());
        assertEquals(List.of(), bench.world.sessions().getFirst().assurances());
        assertEquals(List.of(MEMBER.ssoUnlinked()), bench.world.members());
        assertEquals(List.of(ALICES), bench.world.identities());
    }

    @Test
    void what_a_manager_changes_about_trust_waits_for_a_test() {
        bench.givenSession(Cast.ALICE, ALICES);
        var alice = bench.as(Cast.ALICE);

        var changed = assertInstanceOf(
                Result.Changed.class, change(alice, "Okta 2", issuer(MOVED, Optional.of("new secret"))));

        assertEquals("Okta 2", okta().name());
        assertEquals(Cast.OKTA.config(), okta().config());
        assertEquals(TrustVersion.FIRST, okta().trustVersion());
        assertEquals(MOVED, changed.provider().draft().orElseThrow().config().issuer());
        assertEquals(changed.provider(), okta());
        assertEquals(List.of(MOVED), inspectedIssuers());
        assertEquals(List.of(MEMBER), bench.world.members());
        assertEquals(List.of("PROVIDER_EDITED {changed=draft,name}"), bench.written());
    }

    private List<Issuer> inspectedIssuers() {
        return bench.identityProviders.inspected().stream()
                .map(ProviderConfig::issuer)
                .toList();
    }

    @Test
    void a_disabled_provider_is_not_moved_without_a_test_either() {
        bench.world.given(stores -> stores.providers()
                .lock(Cast.ACME.id(), Cast.OKTA.id())
                .ifPresent(row -> stores.providers().save(row.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO))));

        change(bench.as(Cast.ALICE), "Okta", issuer(MOVED, Optional.of("new secret")));

        assertEquals(Cast.OKTA.config(), okta().config());
        assertTrue(okta().draft().isPresent());
    }

    @Test
    void a_rotated_secret_leaves_a_waiting_draft_alone() {
        var alice = bench.as(Cast.ALICE);
        change(alice, "Okta", issuer(MOVED, Optional.of("new secret")));
        var draft = okta().draft();

        change(alice, "Okta", secret("rotated"));

        assertEquals(draft, okta().draft());
    }

    @Test
    void who_writes_down_again_what_is_in_force_withdraws_the_draft() {
        var alice = bench.as(Cast.ALICE);
        change(alice, "Okta", issuer(MOVED, Optional.of("new secret")));

        change(alice, "Okta", issuer(Cast.OKTA.config().issuer()));

        assertEquals(Optional.empty(), okta().draft());
    }

    @Test
    void the_operators_change_ends_a_waiting_draft() {
        change(bench.as(Cast.ALICE), "Okta", issuer(MOVED, Optional.of("new secret")));

        change(OPERATOR, "Okta", client(Optional.of("other"), Optional.empty()));

        assertEquals(Optional.empty(), okta().draft());
        assertEquals(new TrustVersion(2), okta().trustVersion());
    }

    @Test
    void a_manager_may_mend_a_draft() {
        var alice = bench.as(Cast.ALICE);
        givenDraft();

        assertInstanceOf(Result.Changed.class, change(alice, "Okta", client(Optional.of("other"), Optional.empty())));
        assertInstanceOf(Result.Changed.class, change(alice, "Okta", issuer(MOVED, Optional.of("new secret"))));

        assertEquals(MOVED, okta().config().issuer());
        assertEquals(ProviderStatus.DRAFT, okta().status());
    }

    @Test
    void but_what_was_agreed_with_one_issuer_is_not_shown_to_another() {
        givenDraft();

        assertEquals(new Result.Uncredentialed(), change(bench.as(Cast.ALICE), "Okta", issuer(MOVED)));
        assertInstanceOf(
                Result.Changed.class,
                change(bench.as(Cast.ALICE), "Okta", issuer(Cast.OKTA.config().issuer())));

        assertEquals(Cast.OKTA.config().issuer(), okta().config().issuer());
    }

    @Test
    void the_operator_moves_an_issuer_and_keeps_the_secret() {
        givenDraft();

        assertInstanceOf(Result.Changed.class, change(OPERATOR, "Okta", issuer(MOVED)));
    }

    private void givenDraft() {
        bench.world.given(stores -> stores.providers()
                .lock(Cast.ACME.id(), Cast.OKTA.id())
                .ifPresent(row -> stores.providers().save(row.withStatus(ProviderStatus.DRAFT, Cast.LONG_AGO))));
    }

    @Test
    void an_unsound_answer_is_a_warning_and_keeps_the_algorithms_of_the_same_issuer() {
        change(OPERATOR, "Okta", secret("new"));
        bench.identityProviders.inspection(
                Cast.OKTA.config().issuer(), new Inspection.Unsound(Refusal.IDP_TIMEOUT, "too slow"));

        var changed = assertInstanceOf(Result.Changed.class, change(OPERATOR, "Okta", secret("newer")));

        assertEquals(Optional.of(Refusal.IDP_TIMEOUT), changed.warning());
        assertEquals(OFFERED, algorithms());
    }

    @Test
    void but_not_those_of_another_issuer() {
        change(OPERATOR, "Okta", secret("new"));
        bench.identityProviders.inspection(MOVED, new Inspection.Unsound(Refusal.IDP_TIMEOUT, "too slow"));

        change(OPERATOR, "Okta", issuer(MOVED));

        assertEquals(new AcceptedAlgorithms.Unasked(), algorithms());
    }

    @Test
    void nor_those_that_an_admin_no_longer_names() {
        change(OPERATOR, "Okta", endpoints(SigningAlgorithm.RS256));
        bench.identityProviders.inspection(
                Cast.OKTA.config().issuer(), new Inspection.Unsound(Refusal.IDP_TIMEOUT, "too slow"));

        change(OPERATOR, "Okta", endpoints(SigningAlgorithm.ES512));

        assertEquals(new AcceptedAlgorithms.Unasked(), algorithms());
        assertEquals(
                "PROVIDER_EDITED {changed=algorithms,endpoints}",
                bench.written().getLast());
    }

    private static OidcChange endpoints(SigningAlgorithm algorithm) {
        var places = new OidcEndpoints(
                URI.create("https://a.example/a"),
                URI.create("https://a.example/t"),
                URI.create("https://a.example/j"),
                Optional.empty(),
                Optional.empty());
        return OidcChange.NONE.withEndpoints(new EndpointSource.Configured(places, Set.of(algorithm)));
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        bench.identityProviders.meanwhile(() -> bench.providers
                .disableProvider()
                .handle(new DisableProvider.Command(OPERATOR, AT_ACME, Cast.OKTA.id(), new Condition.Any())));

        assertEquals(new Result.Refused(Refusal.STATE_CONFLICT), change(OPERATOR, "Okta 2", secret("new")));
        assertEquals("Okta", okta().name());
    }

    @Test
    void rights_that_were_lost_meanwhile_no_longer_count() {
        bench.identityProviders.meanwhile(() -> bench.world.given(stores -> stores.members()
                .lock(Cast.ACME.id(), Cast.ALICE.id())
                .ifPresent(row -> stores.members().save(Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.MEMBER)))));

        assertEquals(new Result.Refused(Refusal.FORBIDDEN), change(bench.as(Cast.ALICE), "Okta 2", secret("new")));
    }

    @Test
    void what_leaves_no_client_is_refused() {
        var invalid = new Result.Refused(Refusal.INVALID_REQUEST);

        assertEquals(invalid, change(OPERATOR, " ", OidcChange.NONE));
        assertEquals(invalid, change(OPERATOR, "Okta", client(Optional.of(" "), Optional.empty())));
        assertEquals(invalid, change(OPERATOR, "Okta", client(Optional.empty(), Optional.of(List.of("email")))));
        assertEquals(
                new Result.Refused(Refusal.SHARED_ISSUER),
                change(OPERATOR, "Okta", issuer(new Issuer("https://accounts.google.com"))));
        assertEquals(Cast.OKTA, okta());
    }

    @Test
    void an_issuer_of_many_needs_a_tenant_and_keeps_it() {
        Issuer google = new Issuer("https://accounts.google.com");
        var workspace = new Tenant.OfGoogle(new DomainName("acme.example"));
        var sharedIssuer = new Result.Refused(Refusal.SHARED_ISSUER);
        var gitlab = issuer(new Issuer("https://gitlab.com")).withTenant(workspace);
        var personal = issuer(new Issuer("https://login.microsoftonline.com/consumers/v2.0"))
                .withTenant(new Tenant.OfMicrosoft(Tenant.PERSONAL_ACCOUNTS));

        assertEquals(sharedIssuer, change(OPERATOR, "Okta", gitlab));
        assertEquals(sharedIssuer, change(OPERATOR, "Okta", personal));
        assertInstanceOf(
                Result.Changed.class, change(OPERATOR, "Okta", issuer(google).withTenant(workspace)));
        assertEquals(workspace, okta().config().tenant());
        assertEquals(sharedIssuer, change(OPERATOR, "Okta", OidcChange.NONE.withTenant(new Tenant.Undivided())));
        assertEquals(
                "PROVIDER_EDITED {changed=algorithms,issuer,tenant}",
                bench.written().getLast());
    }

    @Test
    void it_is_believed_about_the_organizations_proven_domains_only() {
        var policy = PolicyChange.ofTrustedDomains(Set.of(Cast.GLOBEX_EXAMPLE.name()));

        assertEquals(
                new Result.Refused(Refusal.DOMAIN_NOT_PROVEN),
                bench.providers
                        .changeProvider()
                        .handle(new Command(
                                OPERATOR,
                                AT_ACME,
                                Cast.OKTA.id(),
                                Optional.empty(),
                                OidcChange.NONE,
                                policy,
                                new Condition.Any())));
    }

    @Test
    void another_organizations_provider_is_not_found() {
        assertEquals(
                new Result.Refused(Refusal.NOT_FOUND),
                bench.providers
                        .changeProvider()
                        .handle(new Command(
                                OPERATOR,
                                AT_GLOBEX,
                                Cast.OKTA.id(),
                                Optional.empty(),
                                secret("new"),
                                PolicyChange.NONE,
                                new Condition.Any())));
        assertEquals(List.of(), bench.identityProviders.inspected());
    }
}

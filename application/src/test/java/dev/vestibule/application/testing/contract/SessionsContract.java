package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.config;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.store.Sessions.NoticeClaim;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class SessionsContract extends StoreContract {
    private static final SessionTokenHash TOKEN = token('a');
    private static final SessionTokenHash OTHER_TOKEN = token('b');
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Identity AT_ACME = identity(OKTA, ALICE, "alice");
    private static final Identity AT_GLOBEX = identity(ENTRA, ALICE, "alice");
    private static final SsoAssurance ACME_SSO = assurance(OKTA, AT_ACME, Optional.of("idp session 'x'"));
    private static final SsoAssurance GLOBEX_SSO = assurance(ENTRA, AT_GLOBEX, Optional.empty());

    @BeforeEach
    void alice_belongs_to_both_organizations_and_is_linked_in_both() {
        given(stores -> {
            stores.members().add(member(ACME, ALICE, OrganizationRole.MEMBER));
            stores.members().add(member(GLOBEX, ALICE, OrganizationRole.MEMBER));
            stores.identities().add(AT_ACME);
            stores.identities().add(AT_GLOBEX);
        });
    }

    @Test
    void a_session_is_found_by_its_token_as_it_was_opened() {
        Session session = new Session(
                new SessionId(uuid(0x5e)),
                ALICE.id(),
                NOW,
                NOW.plusSeconds(1),
                NOW.plus(HOUR),
                NOW.plus(HOUR).plus(HOUR),
                Optional.of(NOW),
                Optional.of(ACME.id()),
                List.of(ACME_SSO),
                new Device("Firefox on 'Linux'"));
        open(session, TOKEN);

        assertEquals(Optional.of(session), find(TOKEN, LATER));
        assertEquals(Optional.empty(), find(OTHER_TOKEN, LATER));
    }

    @Test
    void each_organizations_assurance_is_kept() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        assertEquals(
                Set.of(ACME_SSO, GLOBEX_SSO),
                Set.copyOf(find(TOKEN, LATER).orElseThrow().assurances()));
    }

    @Test
    void opening_ends_the_session_it_replaces_and_no_other() {
        open(session(ACME_SSO), TOKEN);
        Session stranger = withOwnCredential(0x60);
        open(stranger, token('c'));
        Session next = withOwnCredential(0x5f);

        given(stores -> stores.sessions()
                .open(next, OTHER_TOKEN, Optional.of(session(ACME_SSO).id())));

        assertEquals(Optional.empty(), find(TOKEN, LATER));
        assertEquals(Optional.of(next), find(OTHER_TOKEN, LATER));
        assertEquals(Optional.of(stranger), find(token('c'), LATER));
    }

    @Test
    void what_has_ended_is_not_replaced() {
        SessionId ended = session(ACME_SSO).id();
        Session next = withOwnCredential(0x5f);

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.sessions().open(next, OTHER_TOKEN, Optional.of(ended))));

        assertEquals(Optional.empty(), find(OTHER_TOKEN, LATER));
    }

    @Test
    void a_session_ends_exactly_when_its_time_does() {
        open(session(ACME_SSO), TOKEN);

        assertEquals(Optional.of(session(ACME_SSO)), find(TOKEN, NOW.plus(HOUR).minusMillis(1)));
        assertEquals(Optional.empty(), find(TOKEN, NOW.plus(HOUR)));
    }

    @Test
    void touching_moves_the_idle_time() {
        open(session(ACME_SSO), TOKEN);

        given(stores -> stores.sessions().touch(session(ACME_SSO).id(), LATER, LATER.plus(HOUR)));

        Session touched = find(TOKEN, NOW.plus(HOUR)).orElseThrow();
        assertEquals(LATER, touched.lastSeenAt());
        assertEquals(LATER.plus(HOUR), touched.idleUntil());
        assertEquals(session(ACME_SSO).endsAt(), touched.endsAt());
    }

    private void endAt(Optional<String> subject, Optional<String> idpSession) {
        given(stores -> stores.sessions()
                .endAssurancesAt(OKTA.id(), OKTA.config().issuer(), subject.map(Subject::new), idpSession));
    }

    private Set<SsoAssurance> left() {
        return find(TOKEN, LATER).map(Session::assurances).map(Set::copyOf).orElseGet(Set::of);
    }

    @Test
    void a_provider_ends_the_one_sign_in_that_it_names() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        endAt(Optional.empty(), Optional.of("another"));
        assertEquals(Set.of(ACME_SSO, GLOBEX_SSO), left());
        endAt(Optional.empty(), Optional.of("idp session 'x'"));
        assertEquals(Set.of(GLOBEX_SSO), left());
    }

    @Test
    void a_provider_ends_whatever_the_subject_that_it_names_holds_through_it() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        endAt(Optional.of("bob"), Optional.empty());
        assertEquals(Set.of(ACME_SSO, GLOBEX_SSO), left());
        endAt(Optional.of("alice"), Optional.empty());
        assertEquals(Set.of(GLOBEX_SSO), left());
    }

    @Test
    void where_subject_and_sign_in_are_named_both_have_to_fit() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        endAt(Optional.of("bob"), Optional.of("idp session 'x'"));
        endAt(Optional.of("alice"), Optional.of("another"));
        assertEquals(Set.of(ACME_SSO, GLOBEX_SSO), left());
        endAt(Optional.of("alice"), Optional.of("idp session 'x'"));
        assertEquals(Set.of(GLOBEX_SSO), left());
    }

    @Test
    void a_subject_of_a_former_issuer_is_somebody_else() {
        open(session(ACME_SSO), TOKEN);

        given(stores -> stores.sessions()
                .endAssurancesAt(
                        OKTA.id(), ENTRA.config().issuer(), Optional.of(new Subject("alice")), Optional.empty()));

        assertEquals(Set.of(ACME_SSO), left());
    }

    @Test
    void a_notice_is_new_once_for_each_provider() {
        assertEquals(NoticeClaim.NEW, write(stores -> stores.sessions().claimNotice(OKTA.id(), "jti", LATER)));
        assertEquals(NoticeClaim.TOLD_BEFORE, write(stores -> stores.sessions().claimNotice(OKTA.id(), "jti", LATER)));
        assertEquals(NoticeClaim.NEW, write(stores -> stores.sessions().claimNotice(ENTRA.id(), "jti", LATER)));

        given(stores -> stores.sessions().sweep(LATER));
        assertEquals(NoticeClaim.NEW, write(stores -> stores.sessions().claimNotice(OKTA.id(), "jti", LATER)));
    }

    @Test
    void a_session_of_an_account_that_is_not_active_is_over() {
        open(withOwnCredential(0x5e), TOKEN);

        given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().save(ALICE.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(Optional.empty(), find(TOKEN, LATER));
    }

    @Test
    void an_assurance_ends_with_its_time_and_the_session_goes_on() {
        SsoAssurance brief = new SsoAssurance(
                ACME.id(), OKTA.id(), OKTA.trustVersion(), AT_ACME.id(), NOW, NOW.plusSeconds(30), Optional.empty());
        open(session(brief, GLOBEX_SSO), TOKEN);

        assertEquals(List.of(GLOBEX_SSO), find(TOKEN, LATER).orElseThrow().assurances());
    }

    @Test
    void an_assurance_ends_with_the_organizations_freshness() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        changeAcme(freshness(Duration.ofSeconds(59)));

        assertHoldsOnlyGlobex();
    }

    @Test
    void an_assurance_ends_when_the_organization_is_disabled() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        changeAcme(status(OrganizationStatus.DISABLED));

        assertHoldsOnlyGlobex();
    }

    @Test
    void an_assurance_ends_when_the_provider_is_disabled_or_trusted_anew() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        changeOkta(OKTA.withStatus(ProviderStatus.DISABLED, LONG_AGO));
        assertHoldsOnlyGlobex();

        changeOkta(OKTA.reconfigured("Okta", config("https://new.example"), OKTA.policy()));
        assertHoldsOnlyGlobex();
    }

    @Test
    void an_assurance_ends_when_the_identity_is_retired() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);

        given(stores -> {
            stores.identities().lock(ACME.id(), AT_ACME.id());
            stores.identities().retire(AT_ACME.id(), NOW);
        });

        assertHoldsOnlyGlobex();
    }

    @Test
    void an_assurance_ends_when_the_membership_is_invalid() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);
        Member member = member(ACME, ALICE, OrganizationRole.MEMBER);
        Member invalid = new Member(
                member.id(), ACME.id(), ALICE.id(), member.role(), Set.of(MemberFlag.SSO_INVALID), member.joinedAt());

        given(stores -> {
            stores.members().lock(ACME.id(), ALICE.id());
            stores.members().save(invalid);
        });

        assertHoldsOnlyGlobex();
    }

    @Test
    void a_session_without_anything_that_holds_is_over() {
        open(session(ACME_SSO), TOKEN);

        changeOkta(OKTA.withStatus(ProviderStatus.DISABLED, LONG_AGO));

        assertEquals(Optional.empty(), find(TOKEN, LATER));
    }

    @Test
    void ending_by_token_ends_that_session() {
        open(session(ACME_SSO), TOKEN);
        open(withOwnCredential(0x5f), OTHER_TOKEN);

        given(stores -> stores.sessions().end(TOKEN));
        given(stores -> stores.sessions().end(token('d')));

        assertEquals(Optional.empty(), find(TOKEN, LATER));
        assertEquals(Optional.of(withOwnCredential(0x5f)), find(OTHER_TOKEN, LATER));
    }

    @Test
    void all_sessions_of_an_account_end_together() {
        open(session(ACME_SSO), TOKEN);
        open(bobs(), OTHER_TOKEN);

        given(stores -> stores.sessions().endAllOf(ALICE.id()));

        assertEquals(Optional.empty(), find(TOKEN, LATER));
        assertEquals(Optional.of(bobs()), find(OTHER_TOKEN, LATER));
    }

    @Test
    void an_accounts_sessions_are_listed_the_latest_first_over_or_not() {
        Session own = withOwnCredential(0x5f);
        Session later = startedLater(0x61);
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);
        open(own, OTHER_TOKEN);
        open(later, token('c'));
        open(bobs(), token('d'));
        given(stores -> stores.sessions().endAssurancesFor(ACME.id()));

        assertEquals(List.of(later, own, session(GLOBEX_SSO)), list(LATER));
        assertEquals(
                List.of(later, own, session()),
                list(NOW.plus(HOUR).plus(HOUR)),
                "an assurance is told of only while it holds");
    }

    @Test
    void an_account_that_is_not_active_has_no_sessions() {
        open(withOwnCredential(0x5e), TOKEN);

        given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().save(ALICE.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(List.of(), list(LATER));
    }

    @Test
    void those_sessions_end_that_are_named() {
        open(withOwnCredential(0x5e), TOKEN);
        open(withOwnCredential(0x5f), OTHER_TOKEN);
        open(bobs(), token('c'));

        given(stores -> stores.sessions().end(Set.of()));
        assertEquals(2, list(LATER).size());
        given(stores ->
                stores.sessions().end(Set.of(new SessionId(uuid(0x5e)), bobs().id(), new SessionId(uuid(0x404)))));

        assertEquals(List.of(withOwnCredential(0x5f)), list(LATER));
        assertEquals(Optional.empty(), find(token('c'), LATER));
    }

    private List<Session> list(Instant now) {
        return read(stores -> stores.sessions().list(ALICE.id(), now));
    }

    @Test
    void what_rests_on_a_provider_an_identity_or_an_organization_ends_everywhere() {
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);
        given(stores -> stores.sessions().endAssurancesFrom(OKTA.id()));
        assertHoldsOnlyGlobex();

        reopen();
        given(stores -> stores.sessions().endAssurancesOf(AT_ACME.id()));
        assertHoldsOnlyGlobex();

        reopen();
        given(stores -> stores.sessions().endAssurancesFor(ACME.id()));
        assertHoldsOnlyGlobex();
    }

    @Test
    void sweeping_removes_what_is_over_and_nothing_else() {
        open(session(ACME_SSO), TOKEN);
        open(withOwnCredential(0x5f), OTHER_TOKEN);
        assertEquals(0, sweep(LATER));

        given(stores -> stores.sessions().endAssurancesFor(ACME.id()));
        assertEquals(1, sweep(LATER));
        assertEquals(Optional.of(withOwnCredential(0x5f)), find(OTHER_TOKEN, LATER));

        assertEquals(1, sweep(NOW.plus(HOUR)));
    }

    private void reopen() {
        given(stores -> stores.sessions().end(TOKEN));
        open(session(ACME_SSO, GLOBEX_SSO), TOKEN);
    }

    private void assertHoldsOnlyGlobex() {
        assertEquals(List.of(GLOBEX_SSO), find(TOKEN, LATER).orElseThrow().assurances());
    }

    private int sweep(Instant now) {
        return write(stores -> stores.sessions().sweep(now));
    }

    private void open(Session session, SessionTokenHash token) {
        given(stores -> stores.sessions().open(session, token, Optional.empty()));
    }

    private Optional<Session> find(SessionTokenHash token, Instant now) {
        return read(stores -> stores.sessions().find(token, now));
    }

    private void changeOkta(Provider changed) {
        given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(changed);
        });
    }

    private void changeAcme(OrganizationChange change) {
        given(stores -> {
            Organization acme = stores.organizations()
                    .lock(new OrganizationRef.ById(ACME.id()))
                    .orElseThrow();
            stores.organizations().save(change.appliedTo(acme));
        });
    }

    private static OrganizationChange freshness(Duration freshness) {
        return change(Optional.empty(), Optional.of(freshness));
    }

    private static OrganizationChange status(OrganizationStatus status) {
        return change(Optional.of(status), Optional.empty());
    }

    private static OrganizationChange change(Optional<OrganizationStatus> status, Optional<Duration> freshness) {
        return new OrganizationChange(
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                freshness,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SessionTokenHash token(char digit) {
        return new SessionTokenHash(String.valueOf(digit).repeat(64));
    }

    private static SsoAssurance assurance(Provider provider, Identity identity, Optional<String> idpSession) {
        return new SsoAssurance(
                provider.organization(),
                provider.id(),
                provider.trustVersion(),
                identity.id(),
                NOW,
                NOW.plus(HOUR).plus(HOUR),
                idpSession);
    }

    private static Session session(SsoAssurance... assurances) {
        return new Session(
                new SessionId(uuid(0x5e)),
                ALICE.id(),
                NOW,
                NOW,
                NOW.plus(HOUR),
                NOW.plus(HOUR).plus(HOUR),
                Optional.empty(),
                Optional.empty(),
                List.of(assurances));
    }

    private static Session withOwnCredential(long id) {
        return withOwnCredential(id, ALICE, NOW);
    }

    private static Session startedLater(long id) {
        return withOwnCredential(id, ALICE, NOW.plusSeconds(1));
    }

    private static Session bobs() {
        return withOwnCredential(0x60, BOB, NOW);
    }

    private static Session withOwnCredential(long id, User user, Instant startedAt) {
        return new Session(
                new SessionId(uuid(id)),
                user.id(),
                startedAt,
                NOW,
                NOW.plus(HOUR),
                NOW.plus(HOUR),
                Optional.of(NOW),
                Optional.empty(),
                List.of());
    }
}

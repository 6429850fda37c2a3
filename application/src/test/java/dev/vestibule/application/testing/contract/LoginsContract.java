package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ACME_EXAMPLE;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX_EXAMPLE;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.config;
import static dev.vestibule.application.testing.Cast.domain;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.unverified;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.domain.flow.Candidate;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class LoginsContract extends StoreContract {
    private static final Identity ALICES = identity(OKTA, ALICE, "00u1");
    private static final Member ALICE_AT_ACME = member(ACME, ALICE, OrganizationRole.MEMBER);
    private static final SessionTokenHash TOKEN = new SessionTokenHash("e".repeat(64));
    private static final EmailAddress SPELLED_OTHERWISE = new EmailAddress("ALICE@acme.example");

    @Test
    void a_destination_is_the_provider_and_its_organization() {
        assertEquals(
                Optional.of(new Destination(ACME, OKTA)),
                read(stores -> stores.logins().findDestination(OKTA.id())));
        assertEquals(Optional.empty(), read(stores -> stores.logins().findDestination(new ProviderId(uuid(0xbad)))));
    }

    @Test
    void without_the_provider_there_are_no_facts() {
        var unknown = new ProviderId(uuid(0xbad));
        var key = new Logins.Key(unknown, ALICES.issuer(), ALICES.subject(), Optional.empty(), Optional.empty(), LATER);

        assertEquals(Optional.empty(), facts(key));
    }

    @Test
    void of_a_stranger_only_the_destination_is_known() {
        given(stores -> List.of(ACME_EXAMPLE, domain(ACME, 0xd3, "a.acme.example"), GLOBEX_EXAMPLE)
                .forEach(stores.domains()::add));

        assertEquals(
                new LoginFacts(
                        ACME,
                        OKTA,
                        Set.of(
                                ACME_EXAMPLE.name(),
                                domain(ACME, 0xd3, "a.acme.example").name()),
                        new IdentityMatch.Unknown(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                facts(Optional.of(SPELLED_OTHERWISE), Optional.of(TOKEN)));
    }

    @Test
    void a_known_identity_comes_with_its_owner_and_membership() {
        given(stores -> {
            stores.identities().add(ALICES);
            stores.members().add(ALICE_AT_ACME);
            stores.members().add(member(ACME, BOB, OrganizationRole.OWNER));
        });

        LoginFacts facts = facts();

        assertEquals(new IdentityMatch.Known(ALICES, ALICE), facts.match());
        assertEquals(Optional.of(ALICE_AT_ACME), facts.member());
    }

    @Test
    void an_owner_who_is_not_active_is_told_apart() {
        User suspended = ALICE.withStanding(UserStanding.SUSPENDED);
        given(stores -> {
            stores.identities().add(ALICES);
            stores.users().lock(ALICE.id());
            stores.users().save(suspended);
        });

        assertEquals(new IdentityMatch.KnownButInactive(ALICES, suspended), facts().match());
    }

    @Test
    void identities_of_another_provider_issuer_or_subject_do_not_match() {
        given(stores -> {
            stores.identities().add(identity(ENTRA, ALICE, "00u1"));
            stores.identities().add(identity(OKTA, BOB, "00u2"));
        });

        assertEquals(new IdentityMatch.Unknown(), facts().match());
    }

    @Test
    void a_retired_identity_does_not_match() {
        given(stores -> stores.identities().add(ALICES));
        given(stores -> {
            stores.identities().lock(ACME.id(), ALICES.id());
            stores.identities().retire(ALICES.id(), NOW);
        });

        assertEquals(new IdentityMatch.Unknown(), facts().match());
    }

    @Test
    void an_identity_of_a_former_issuer_does_not_match() {
        given(stores -> {
            stores.identities().add(ALICES);
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(OKTA.reconfigured("Okta", config("https://new.example"), OKTA.policy()));
        });
        var key = new Logins.Key(
                OKTA.id(),
                config("https://new.example").issuer(),
                ALICES.subject(),
                Optional.empty(),
                Optional.empty(),
                LATER);

        assertEquals(new IdentityMatch.Unknown(), facts(key).orElseThrow().match());
    }

    @Test
    void the_candidate_owns_the_asserted_address() {
        given(stores -> {
            stores.users().addEmail(unverified(BOB, "alice@acme.example"));
            stores.users().addEmail(ALICES_ADDRESS);
        });

        assertEquals(Optional.of(new Candidate(ALICE.id(), UserStanding.ACTIVE, false, false)), candidate());
    }

    @Test
    void a_candidate_may_be_a_member_and_linked_already() {
        given(stores -> {
            stores.users().addEmail(ALICES_ADDRESS);
            stores.members().add(ALICE_AT_ACME);
        });
        assertEquals(Optional.of(new Candidate(ALICE.id(), UserStanding.ACTIVE, true, false)), candidate());

        given(stores -> stores.identities().add(identity(OKTA, ALICE, "another subject")));
        assertEquals(Optional.of(new Candidate(ALICE.id(), UserStanding.ACTIVE, true, true)), candidate());
    }

    @Test
    void nobody_is_a_candidate_by_an_unverified_address() {
        given(stores -> stores.users().addEmail(unverified(BOB, "alice@acme.example")));

        assertEquals(Optional.empty(), candidate());
    }

    @Test
    void a_suspended_account_still_owns_its_address() {
        given(stores -> {
            stores.users().addEmail(ALICES_ADDRESS);
            stores.users().lock(ALICE.id());
            stores.users().save(ALICE.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(Optional.of(new Candidate(ALICE.id(), UserStanding.SUSPENDED, false, false)), candidate());
    }

    @Test
    void the_browsers_session_comes_with_what_holds_of_it() {
        SsoAssurance assurance = new SsoAssurance(
                ACME.id(),
                OKTA.id(),
                OKTA.trustVersion(),
                ALICES.id(),
                NOW,
                NOW.plus(Duration.ofDays(1)),
                Optional.empty());
        Session session = session(Optional.of(NOW), List.of(assurance));
        given(stores -> {
            stores.identities().add(ALICES);
            stores.members().add(ALICE_AT_ACME);
            stores.sessions().open(session, TOKEN, Optional.empty());
        });
        assertEquals(Optional.of(session), current());

        given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(OKTA.withStatus(ProviderStatus.DISABLED, LONG_AGO));
        });
        assertEquals(Optional.of(session(Optional.of(NOW), List.of())), current());
    }

    @Test
    void a_session_that_is_over_is_nobodys() {
        given(stores -> stores.sessions().open(session(Optional.empty(), List.of()), TOKEN, Optional.empty()));

        assertEquals(Optional.empty(), current());
    }

    @Test
    void who_is_being_suspended_is_seen_as_they_are_left() {
        given(stores -> stores.identities().add(ALICES));

        List<Integer> answers = race(
                16,
                () -> write(stores -> {
                    stores.locks().acquire(locksOf(ALICES));
                    stores.users()
                            .lock(ALICE.id())
                            .ifPresent(alice -> stores.users().save(alice.withStanding(UserStanding.SUSPENDED)));
                    LoginFacts facts = stores.logins()
                            .lockFacts(key(Optional.empty(), Optional.empty()))
                            .orElseThrow();
                    return facts.match() instanceof IdentityMatch.KnownButInactive ? 1 : 0;
                }));

        assertEquals(16, answers.stream().mapToInt(Integer::intValue).sum());
    }

    private Optional<Candidate> candidate() {
        return facts(Optional.of(SPELLED_OTHERWISE), Optional.empty()).candidate();
    }

    private Optional<Session> current() {
        return facts(Optional.empty(), Optional.of(TOKEN)).current();
    }

    private LoginFacts facts() {
        return facts(Optional.empty(), Optional.empty());
    }

    private LoginFacts facts(Optional<EmailAddress> email, Optional<SessionTokenHash> session) {
        return facts(key(email, session)).orElseThrow();
    }

    private Optional<LoginFacts> facts(Logins.Key key) {
        return write(stores -> {
            stores.locks().acquire(List.of(new Locks.Key.OfSubject(key.provider(), key.issuer(), key.subject())));
            return stores.logins().lockFacts(key);
        });
    }

    private static Logins.Key key(Optional<EmailAddress> email, Optional<SessionTokenHash> session) {
        return new Logins.Key(OKTA.id(), ALICES.issuer(), ALICES.subject(), email, session, LATER);
    }

    private static Session session(Optional<java.time.Instant> ownCredentialAt, List<SsoAssurance> assurances) {
        return new Session(
                new SessionId(uuid(0x5e)),
                ALICE.id(),
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(2)),
                ownCredentialAt,
                Optional.empty(),
                assurances);
    }
}

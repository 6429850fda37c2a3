package dev.vestibule.adapters.persistence.login;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ACME_EXAMPLE;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.SESSIONS;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.Persistence;
import dev.vestibule.adapters.persistence.testing.StatementCount;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.session.PasswordEntry;
import dev.vestibule.application.session.SessionOpener;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What signing in costs the database, statement by statement.
class StatementBudgetTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Identity ALICES = identity(OKTA, ALICE, "00u1");
    private static final SessionTokenHash FORMER = new SessionTokenHash("a".repeat(64));
    private static final SessionTokenHash NEXT = new SessionTokenHash("b".repeat(64));

    private static Persistence persistence;

    @BeforeAll
    static void start() {
        persistence = Persistence.startCounting();
    }

    @AfterAll
    static void stop() {
        persistence.close();
    }

    @BeforeEach
    void alice_has_signed_in_before() {
        persistence.database().empty();
        unitOfWork().execute(stores -> {
            stores.organizations().add(ACME);
            stores.domains().add(ACME_EXAMPLE);
            stores.providers().add(OKTA);
            stores.users().add(ALICE);
            stores.users().addEmail(ALICES_ADDRESS);
            stores.members().add(member(ACME, ALICE, OrganizationRole.MEMBER).ssoLinked());
            stores.identities().add(ALICES);
            stores.sessions().open(session(1), FORMER, Optional.empty());
            return stores;
        });
        count().reset();
    }

    @Test
    void a_repeat_login_takes_seven_statements_and_two_commits() {
        unitOfWork().execute(stores -> stores.flows().claim(new FlowId(uuid(0xf1)), NOW.plus(Duration.ofHours(2))));
        unitOfWork().read(stores -> stores.logins().findDestination(OKTA.id()));
        unitOfWork().execute(StatementBudgetTest::finish);

        assertEquals(7, count().statements().size(), () -> String.join("\n---\n", count().statements()));
        assertEquals(2, count().commits());
        assertEquals(1, count().rollbacks());
        assertEquals(0, count().isolationChanges());
        assertEquals(
                Optional.of(session(2)),
                unitOfWork().read(stores -> stores.sessions().find(NEXT, NOW)));
    }

    private static Stores finish(Stores stores) {
        stores.locks()
                .acquire(List.of(
                        new Locks.Key.OfEntry(ACME.id()),
                        new Locks.Key.OfSubject(OKTA.id(), ALICES.issuer(), ALICES.subject())));
        LoginFacts facts = stores.logins()
                .lockFacts(new Logins.Key(
                        OKTA.id(),
                        ALICES.issuer(),
                        ALICES.subject(),
                        Optional.of(ALICES_ADDRESS.address()),
                        Optional.of(FORMER),
                        NOW))
                .orElseThrow();
        assertEquals(new IdentityMatch.Known(ALICES, ALICE), facts.match());
        stores.identities().save(ALICES);
        stores.sessions().open(session(2), NEXT, facts.current().map(Session::id));
        stores.outbox()
                .append(
                        new SignalId(uuid(0x51)),
                        new Signal.SignedInBySso(ACME.id(), OKTA.id(), ALICE.id(), ALICES.id()),
                        NOW);
        return stores;
    }

    @Test
    void a_session_is_found_by_one_statement_and_no_commit() {
        assertEquals(
                Optional.of(session(1)),
                unitOfWork().read(stores -> stores.sessions().find(FORMER, NOW)));

        assertEquals(1, count().statements().size());
        assertEquals(0, count().commits());
    }

    @Test
    void a_password_costs_the_same_whether_anybody_holds_the_address_or_not() {
        unitOfWork().execute(stores -> {
            stores.users().savePassword(ALICE.id(), new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"));
            return stores;
        });
        var ids = new CountingIds();
        var opener = new SessionOpener(ids, persistence.clock(), SESSIONS);
        var entry = new PasswordEntry(new Ledger(ids, persistence.clock()), opener, persistence.clock());
        count().reset();

        assertTrue(unitOfWork()
                .read(stores -> entry.find(stores, "alice@acme.example"))
                .isPresent());
        int known = count().statements().size();
        assertTrue(unitOfWork()
                .read(stores -> entry.find(stores, "nobody@acme.example"))
                .isEmpty());

        assertEquals(2 * known, count().statements().size());
    }

    @Test
    void starting_asks_nothing_once_the_providers_are_known() {
        KnownProviders known = persistence.bean(KnownProviders.class);
        known.find(new OrganizationRef.BySlug(ACME.slug()));
        count().reset();

        known.find(new OrganizationRef.BySlug(ACME.slug()));

        assertEquals(List.of(), count().statements());
    }

    private static Session session(long id) {
        var assurance = new SsoAssurance(
                ACME.id(),
                OKTA.id(),
                OKTA.trustVersion(),
                ALICES.id(),
                NOW,
                NOW.plus(Duration.ofHours(1)),
                Optional.empty());
        return new Session(
                new SessionId(uuid(id)),
                ALICE.id(),
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(1)),
                Optional.empty(),
                Optional.of(ACME.id()),
                List.of(assurance));
    }

    private static UnitOfWork unitOfWork() {
        return persistence.unitOfWork();
    }

    private static StatementCount count() {
        return persistence.bean(StatementCount.class);
    }
}

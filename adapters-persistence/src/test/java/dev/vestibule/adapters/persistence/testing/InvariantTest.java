package dev.vestibule.adapters.persistence.testing;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.testing.FakeSeals;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Shows of every invariant that it can fail: one sound world, and one planted row (or lost one) for each.
class InvariantTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Member MEMBER =
            member(ACME, ALICE, OrganizationRole.MEMBER).ssoLinked();
    private static final Identity LINK = identity(OKTA, ALICE, "00u1");

    /// What is done to the sound world, as a superuser without constraints could do it.
    record Offence(Invariant breaks, String sql) {}

    private static Stream<Offence> offences() {
        return Stream.of(againstLinks(), againstRecords(), againstSeals(), againstSessions(), againstProofs())
                .flatMap(list -> list);
    }

    private static Stream<Offence> againstLinks() {
        return Stream.of(
                new Offence(Invariant.I1_A_SUBJECT_HAS_ONE_LIVE_LINK, copyOfLink("gen_random_uuid()", "$bob", "null")),
                new Offence(
                        Invariant.I1_A_USER_HAS_ONE_LIVE_LINK_AT_A_PROVIDER,
                        copyOfLink("gen_random_uuid()", "$alice", "null").replace("issuer, subject", "issuer, 'x'")),
                new Offence(
                        Invariant.I2_AN_IDENTITY_IS_IN_ITS_PROVIDERS_ORGANIZATION,
                        "update identities set organization_id = $globex"),
                new Offence(
                        Invariant.I2_AN_ASSURANCE_OPENS_ITS_PROVIDERS_ORGANIZATION_ONLY,
                        "update session_sso set organization_id = $globex"),
                new Offence(Invariant.I2_LINK_FLAGS_FOLLOW_FROM_IDENTITIES, "update members set flags = '{}'"));
    }

    private static Stream<Offence> againstRecords() {
        return Stream.of(
                new Offence(
                        Invariant.I3_EVERY_LINK_WAS_WRITTEN_DOWN_ONCE,
                        "delete from audit_log where action = 'IDENTITY_LINKED'"),
                new Offence(
                        Invariant.I3_EVERY_ENDED_LINK_WAS_WRITTEN_DOWN_ONCE,
                        "update identities set retired_at = now()"),
                new Offence(
                        Invariant.I3_EVERY_MEMBERSHIP_WAS_WRITTEN_DOWN_ONCE,
                        "delete from audit_log where action = 'MEMBER_ADDED'"),
                new Offence(
                        Invariant.I3_WHO_WAS_WRITTEN_OFF_IS_NO_MEMBER,
                        "update audit_log set action = 'MEMBER_REMOVED' where action = 'MEMBER_ADDED'"),
                new Offence(Invariant.I3_NOTHING_WAS_WRITTEN_DOWN_THAT_DID_NOT_HAPPEN, "delete from identities"),
                new Offence(
                        Invariant.I4_EVERY_ENABLED_PROVIDER_WAS_SIGNALLED,
                        "delete from outbox where type = 'sso_enabled'"),
                new Offence(
                        Invariant.I4_A_SIGNAL_IS_DELIVERED_OR_WAITS_OR_IS_SET_ASIDE,
                        "update outbox set delivered_at = now(), set_aside_at = now(), last_reason = 'x'"));
    }

    private static Stream<Offence> againstSeals() {
        return Stream.of(
                new Offence(Invariant.I3_A_CHAIN_HAS_NO_GAPS, "delete from audit_seals where sequence = 1"),
                new Offence(Invariant.I3_A_CHAIN_HAS_NO_GAPS, "delete from audit_seals where sequence = 2"),
                new Offence(
                        Invariant.I3_AN_ENTRY_HAS_ONE_SEAL_OR_WAITS_FOR_IT,
                        "delete from audit_seals where sequence = 2"),
                new Offence(
                        Invariant.I3_AN_ENTRY_HAS_ONE_SEAL_OR_WAITS_FOR_IT,
                        "insert into audit_unsealed select entry_id from audit_seals where sequence = 1"),
                new Offence(Invariant.I3_AN_ENTRY_HAS_ONE_SEAL_OR_WAITS_FOR_IT, "delete from audit_unsealed"),
                new Offence(
                        Invariant.I3_A_SEAL_HAS_AN_ENTRY,
                        "delete from audit_log a using audit_seals s where s.entry_id = a.id"),
                new Offence(
                        Invariant.I3_A_CHECKPOINT_VOUCHES_FOR_THE_SEAL,
                        "update audit_seals set hash = sha256(hash) where sequence = 2"));
    }

    private static Stream<Offence> againstSessions() {
        return Stream.of(
                new Offence(Invariant.I5_ONLY_ACTIVE_ACCOUNTS_HAVE_SESSIONS, "update users set standing = 'SUSPENDED'"),
                new Offence(Invariant.I5_ONLY_MEMBERS_HAVE_ASSURANCES, "delete from members"),
                new Offence(
                        Invariant.I6_A_FLOW_IS_CLAIMED_ONCE,
                        "insert into flow_claims select flow_id, kept_until from flow_claims"),
                new Offence(Invariant.I6_A_DECISION_COMES_FROM_A_CLAIMED_FLOW, "delete from flow_claims"));
    }

    private static Stream<Offence> againstProofs() {
        return Stream.of(
                new Offence(Invariant.I8_AN_IDENTITY_HAS_A_USER, "delete from users"),
                new Offence(Invariant.I8_WHO_SIGNED_UP_HAS_AN_IDENTITY, "delete from identities"),
                new Offence(
                        Invariant.I9_AN_ASSURANCE_RESTS_ON_A_LIVE_LINK_OF_ITS_OWN_ACCOUNT,
                        "update identities set user_id = $bob"),
                new Offence(
                        Invariant.I9_AN_ACCOUNT_IS_CREATED_FOR_ONE_LINK,
                        "update identities set proof = 'CREATION'; "
                                + copyOfLink("gen_random_uuid()", "$alice", "now()")),
                new Offence(
                        Invariant.I9_A_LINK_BY_ADDRESS_HAS_AN_ADDRESS,
                        "update identities set proof = 'TRUSTED_EMAIL', email = null"));
    }

    private static String copyOfLink(String id, String user, String retiredAt) {
        return "insert into identities select organization_id, " + id + ", provider_id, issuer, subject, " + user
                + ", email, name, proof, linked_at, last_verified, last_synced, " + retiredAt + " from identities";
    }

    @BeforeEach
    void alice_signed_up_and_is_in() {
        POSTGRES.persistence().unitOfWork().execute(stores -> {
            List.of(ALICE, BOB).forEach(stores.users()::add);
            List.of(ACME, GLOBEX).forEach(stores.organizations()::add);
            List.of(OKTA, ENTRA).forEach(stores.providers()::add);
            wroteDown(stores, 1, AuditAction.SSO_ENABLED, new AuditTarget.OfProvider(OKTA.id()));
            stores.outbox().append(new SignalId(uuid(1)), new Signal.SsoEnabled(ACME.id(), OKTA.id()), NOW);
            stores.identities().add(LINK);
            wroteDown(stores, 2, AuditAction.IDENTITY_LINKED, new AuditTarget.OfIdentity(LINK.id()));
            stores.outbox()
                    .append(new SignalId(uuid(2)), new Signal.UserSignedUp(ACME.id(), ALICE.id(), OKTA.id()), NOW);
            stores.members().add(MEMBER);
            wroteDown(stores, 3, AuditAction.MEMBER_ADDED, new AuditTarget.OfMember(MEMBER.id()));
            sealed(stores);
            stores.sessions().open(session(), new SessionTokenHash("a".repeat(64)), Optional.empty());
            return stores;
        });
    }

    private static void wroteDown(Stores stores, long id, AuditAction action, AuditTarget target) {
        stores.audit()
                .append(new AuditEntry(
                        new AuditEntryId(uuid(id)),
                        Optional.of(ACME.id()),
                        new AuditEntry.Recorded("system", ""),
                        action,
                        target,
                        AuditDetails.of("user", ALICE.id().toString()),
                        new TraceCode("trace"),
                        NOW));
    }

    /// Two of the three entries have their seals.
    private static void sealed(Stores stores) {
        Chain chain = Chain.of(ACME.id());
        stores.auditSeals().lock(Set.of(chain));
        Seal first = ChainHead.before(chain).next(new AuditEntryId(uuid(1)), new SealHash("1".repeat(64)));
        Seal second = ChainHead.at(first).next(new AuditEntryId(uuid(2)), new SealHash("2".repeat(64)));
        stores.auditSeals().append(List.of(first, second));
        stores.auditSeals()
                .sign(List.of(FakeSeals.signed(
                        dev.vestibule.domain.seal.Statement.about(ChainHead.at(second), NOW), FakeSeals.KEY)));
    }

    private static Session session() {
        var assurance = new SsoAssurance(
                ACME.id(),
                OKTA.id(),
                OKTA.trustVersion(),
                LINK.id(),
                NOW,
                NOW.plus(Duration.ofHours(1)),
                Optional.empty());
        return new Session(
                new SessionId(uuid(1)),
                ALICE.id(),
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(1)),
                Optional.empty(),
                Optional.empty(),
                List.of(assurance));
    }

    @Test
    void a_sound_world_breaks_none() throws SQLException {
        try (Connection connection = POSTGRES.persistence().database().connect()) {
            assertEquals(Set.of(), Invariant.broken(connection));
        }
    }

    @ParameterizedTest
    @MethodSource("offences")
    void each_can_fail(Offence offence) throws SQLException {
        try (Connection connection = POSTGRES.persistence().database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            withoutConstraints(statement);
            statement.execute(filledIn(offence.sql()));

            Set<Invariant> broken = Invariant.broken(connection);

            assertTrue(broken.contains(offence.breaks()), () -> "broken: " + broken);
            connection.rollback();
        }
    }

    @Test
    void each_has_an_offence() {
        Set<Invariant> shown = offences().map(Offence::breaks).collect(Collectors.toSet());

        assertEquals(EnumSet.allOf(Invariant.class), shown);
    }

    /// Everything that would have stopped the offender: foreign keys and triggers, unique indexes, checks.
    private static void withoutConstraints(Statement statement) throws SQLException {
        statement.execute("set local session_replication_role = replica");
        statement.execute("drop index identities_one_per_subject");
        statement.execute("drop index identities_one_per_user");
        statement.execute("alter table flow_claims drop constraint flow_claims_pkey");
        statement.execute("alter table outbox drop constraint outbox_one_end");
        statement.execute("insert into flow_claims values ($flow, now())".replace("$flow", "'" + uuid(7) + "'"));
        statement.execute("""
                insert into flow_decisions
                select organization_id, '%s', id, 1, null, '/', now(), 'WHOSE', null, now(), 'sealed'
                from providers where name = 'Okta'
                """.formatted(uuid(7)));
    }

    private static String filledIn(String sql) {
        return sql.replace("$globex", "'" + GLOBEX.id() + "'")
                .replace("$alice", "'" + ALICE.id() + "'::uuid")
                .replace("$bob", "'" + BOB.id() + "'::uuid");
    }
}

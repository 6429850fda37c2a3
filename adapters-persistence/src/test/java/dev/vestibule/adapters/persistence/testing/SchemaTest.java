package dev.vestibule.adapters.persistence.testing;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.IdpMfa;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.Unsolicited;
import dev.vestibule.domain.session.MailboxPurpose;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.user.UserStanding;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself refuses, hides and knows.
class SchemaTest {
    private static final Pattern LITERAL = Pattern.compile("'([^']+)'::text");

    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("organizations_status", names(OrganizationStatus.values())),
                Arguments.of("organizations_default_role", names(OrganizationRole.values())),
                Arguments.of("organizations_enforcement", names(SsoEnforcement.values())),
                Arguments.of("organizations_flags", wires(OrganizationFlag.values(), OrganizationFlag::wire)),
                Arguments.of("users_standing", names(UserStanding.values())),
                Arguments.of("members_role", names(OrganizationRole.values())),
                Arguments.of("members_flags", wires(MemberFlag.values(), MemberFlag::wire)),
                Arguments.of("providers_status", names(ProviderStatus.values())),
                Arguments.of("providers_jit", names(JustInTime.values())),
                Arguments.of("providers_auto_link", names(AutoLink.values())),
                Arguments.of("providers_idp_mfa", names(IdpMfa.values())),
                Arguments.of("providers_unsolicited", names(Unsolicited.values())),
                Arguments.of("identities_proof", names(LinkProof.values())),
                Arguments.of("flow_decisions_question", names(Question.values())),
                Arguments.of("mailbox_codes_purpose", names(MailboxPurpose.values())),
                Arguments.of("api_keys_scopes", wires(Scope.values(), Scope::wire)),
                Arguments.of("login_traces_purpose", names(AttemptPurpose.values())),
                Arguments.of("login_traces_outcome", names(AttemptOutcome.values())),
                Arguments.of("audit_log_action", names(AuditAction.values())));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void a_check_lists_what_the_model_lists(String constraint, Set<String> constants) throws SQLException {
        String definition =
                only("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint + "'");

        Set<String> listed = LITERAL.matcher(definition)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(constants, listed);
    }

    private static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <E> Set<String> wires(E[] constants, java.util.function.Function<E, String> wire) {
        return Arrays.stream(constants).map(wire).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_log set trace = 'x'", "delete from audit_log", "truncate audit_log"})
    void the_audit_log_is_append_only(String change) {
        SQLException refusal = assertThrows(SQLException.class, () -> run(change));

        assertTrue(refusal.getMessage().contains("append-only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_seals", "audit_checkpoints"})
    void seals_and_checkpoints_are_append_only(String table) {
        Stream.of("update " + table + " set sequence = 9", "delete from " + table, "truncate " + table)
                .forEach(change -> assertTrue(assertThrows(SQLException.class, () -> run(change))
                        .getMessage()
                        .contains("append-only")));
    }

    @Test
    void an_identity_cannot_belong_to_another_organization_than_its_provider() {
        given();

        SQLException refusal = assertThrows(
                SQLException.class, () -> run("update identities set organization_id = '" + GLOBEX.id() + "'"));

        assertEquals("23503", refusal.getSQLState());
    }

    @Test
    void a_provider_cannot_make_owners() {
        given();

        SQLException refusal =
                assertThrows(SQLException.class, () -> run("update providers set default_role = 'OWNER'"));

        assertEquals("23514", refusal.getSQLState());
    }

    @Test
    void a_password_in_clear_text_is_refused() {
        given();

        SQLException refusal = assertThrows(
                SQLException.class, () -> run("insert into passwords values ('" + ALICE.id() + "', 'secret')"));

        assertEquals("23514", refusal.getSQLState());
    }

    @Test
    void a_client_secret_is_nowhere_to_be_read() throws SQLException {
        given();

        assertFalse(only("select jsonb_agg(to_jsonb(p)) from providers p").contains("hush"));
    }

    @Test
    void a_client_secret_that_was_copied_to_another_provider_does_not_open() throws SQLException {
        given();
        run("update providers p set sealed_client_secret = o.sealed_client_secret from providers o where o.id <> p.id");

        assertThrows(
                IllegalStateException.class,
                () -> POSTGRES.persistence()
                        .unitOfWork()
                        .read(stores -> stores.providers().find(ACME.id(), OKTA.id())));
    }

    @Test
    void the_service_migrates_an_empty_database_when_it_starts() throws SQLException {
        try (TestDatabase empty = TestDatabase.createEmpty();
                ApplicationContext context = ApplicationContext.builder()
                        .properties(empty.properties())
                        .properties(java.util.Map.of("flyway.datasources.default.enabled", true))
                        .start();
                Connection connection = empty.connect()) {
            assertTrue(context.isRunning());
            assertEquals(Set.of(), Invariant.broken(connection));
        }
    }

    private static void given() {
        POSTGRES.persistence().unitOfWork().execute(stores -> {
            stores.organizations().add(ACME);
            stores.organizations().add(GLOBEX);
            stores.providers().add(OKTA);
            stores.providers().add(ENTRA);
            stores.users().add(ALICE);
            stores.identities().add(identity(OKTA, ALICE, "00u1"));
            return stores;
        });
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = POSTGRES.persistence().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String only(String sql) throws SQLException {
        try (Connection connection = POSTGRES.persistence().database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }
}

package dev.vestibule.bootstrap;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What clients are told is done, by what they know it by, and the traces that it leaves in the database: how often
/// each is there. Signals count by their ids, so one that was written twice for one change counts twice.
@SuppressWarnings("ImmutableEnumChecker") // the list is
enum Change {
    /// By subject. However often a person tries, they are linked, join and sign up once.
    NEWCOMER("""
            select i.subject, count(*) from identities i
            join members m on m.organization_id = i.organization_id and m.user_id = i.user_id
            join audit_log a on a.target_id = m.id and a.action = 'MEMBER_ADDED'
            where i.subject = any (?) and 'sso:linked' = any (m.flags) group by 1
            """, ofSubject("identity_linked"), ofSubject("member_joined"), ofSubject("user_signed_up")),
    /// By subject.
    SIGN_IN("""
            select i.subject, count(*) from identities i join sessions s on s.user_id = i.user_id
            where i.subject = any (?) group by 1
            """, ofSubject("signed_in_by_sso")),
    /// By the member's id.
    MEMBER_ADDED(inAuditLog("MEMBER_ADDED"), signals("member_joined", "member")),
    /// By the member's id.
    MEMBER_REMOVED(inAuditLog("MEMBER_REMOVED"), signals("member_removed", "member")),
    /// By the provider's id.
    SSO_DISABLED(inAuditLog("SSO_DISABLED"), signals("sso_disabled", "provider")),
    /// By the provider's id.
    SSO_ENABLED(inAuditLog("SSO_ENABLED"), signals("sso_enabled", "provider"));

    private final List<String> traces;

    Change(String... traces) {
        this.traces = List.of(traces);
    }

    private static String ofSubject(String type) {
        return """
                select i.subject, count(distinct o.signal_id) from identities i
                join outbox o on o.payload ->> 'user' = i.user_id::text
                where o.type = '%s' and i.subject = any (?) group by 1
                """.formatted(type);
    }

    private static String signals(String type, String field) {
        return """
                select payload ->> '%2$s', count(distinct signal_id) from outbox
                where type = '%1$s' and payload ->> '%2$s' = any (?) group by 1
                """.formatted(type, field);
    }

    private static String inAuditLog(String action) {
        return """
                select target_id::text, count(*) from audit_log
                where action = '%s' and target_id = any (cast(? as uuid[])) group by 1
                """.formatted(action);
    }

    /// How often each trace is there, by key.
    List<Map<String, Integer>> counts(Connection connection, Collection<String> keys) throws SQLException {
        List<Map<String, Integer>> all = new ArrayList<>();
        for (String trace : traces) {
            all.add(counts(connection, keys, trace));
        }
        return all;
    }

    private static Map<String, Integer> counts(Connection connection, Collection<String> keys, String trace)
            throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(trace)) {
            Array array = connection.createArrayOf("text", keys.toArray());
            statement.setArray(1, array);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }
}

package dev.vestibule.adapters.persistence.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be true of the rows at every moment, each as a query that returns no row. The number is the one of the
/// list in the security chapter; what a constraint holds already is asked again, because constraints can be lost.
public enum Invariant {
    I1_A_SUBJECT_HAS_ONE_LIVE_LINK("""
            select provider_id, issuer, subject from identities where retired_at is null
            group by 1, 2, 3 having count(*) > 1
            """),
    I1_A_USER_HAS_ONE_LIVE_LINK_AT_A_PROVIDER("""
            select provider_id, issuer, user_id from identities where retired_at is null
            group by 1, 2, 3 having count(*) > 1
            """),
    I2_AN_IDENTITY_IS_IN_ITS_PROVIDERS_ORGANIZATION("""
            select i.id from identities i left join providers p on p.id = i.provider_id
            where p.organization_id is distinct from i.organization_id
            """),
    I2_AN_ASSURANCE_OPENS_ITS_PROVIDERS_ORGANIZATION_ONLY("""
            select a.session_id from session_sso a left join providers p on p.id = a.provider_id
            where p.organization_id is distinct from a.organization_id
            """),
    I2_LINK_FLAGS_FOLLOW_FROM_IDENTITIES("""
            select m.id from members m
            where ('sso:linked' = any (m.flags)) <> exists (
                select from identities i join providers p on p.id = i.provider_id
                where i.organization_id = m.organization_id and i.user_id = m.user_id and i.retired_at is null
                  and p.status = 'ENABLED' and p.issuer = i.issuer)
            """),
    I3_EVERY_LINK_WAS_WRITTEN_DOWN_ONCE("""
            select i.id from identities i
            where 1 <> (select count(*) from audit_log a where a.target_id = i.id and a.action = 'IDENTITY_LINKED')
            """),
    I3_EVERY_ENDED_LINK_WAS_WRITTEN_DOWN_ONCE("""
            select i.id from identities i
            where i.retired_at is not null
              and 1 <> (select count(*) from audit_log a where a.target_id = i.id and a.action = 'IDENTITY_UNLINKED')
            """),
    I3_EVERY_MEMBERSHIP_WAS_WRITTEN_DOWN_ONCE("""
            select m.id from members m
            where 1 <> (select count(*) from audit_log a where a.target_id = m.id and a.action = 'MEMBER_ADDED')
            """),
    I3_WHO_WAS_WRITTEN_OFF_IS_NO_MEMBER("""
            select a.id from audit_log a join members m on m.id = a.target_id where a.action = 'MEMBER_REMOVED'
            """),
    I3_NOTHING_WAS_WRITTEN_DOWN_THAT_DID_NOT_HAPPEN("""
            select a.id from audit_log a
            where (a.action = 'IDENTITY_LINKED' and not exists (select from identities i where i.id = a.target_id)
                   or a.action = 'MEMBER_ADDED' and not exists (
                       select from members m where m.id = a.target_id
                       union all
                       select from audit_log r where r.target_id = a.target_id and r.action = 'MEMBER_REMOVED'))
              and exists (select from organizations o where o.id = a.organization_id)
              and exists (select from users u where u.id::text = a.details ->> 'user')
            """),
    I3_A_CHAIN_HAS_NO_GAPS("""
            select chain.chain_id
            from (select chain_id, count(*) as seals, min(sequence) as first, max(sequence) as last from audit_seals
                  group by 1) seal
            full join audit_chains chain on chain.chain_id = seal.chain_id
            where coalesce(seal.seals, 0) <> coalesce(seal.last, 0) or coalesce(seal.first, 1) <> 1
               or coalesce(seal.last, 0) is distinct from chain.sequence
            """),
    I3_AN_ENTRY_HAS_ONE_SEAL_OR_WAITS_FOR_IT("""
            select a.id from audit_log a
            where 1 <> (select count(*) from audit_seals s
                        where s.entry_id = a.id
                          and s.chain_id = coalesce(a.organization_id, '00000000-0000-0000-0000-000000000000'))
                     + (select count(*) from audit_unsealed u where u.entry_id = a.id)
            """),
    I3_A_SEAL_HAS_AN_ENTRY("""
            select s.entry_id from audit_seals s where not exists (select from audit_log a where a.id = s.entry_id)
            """),
    I3_A_CHECKPOINT_VOUCHES_FOR_THE_SEAL("""
            select c.chain_id from audit_checkpoints c
            left join audit_seals s on s.chain_id = c.chain_id and s.sequence = c.sequence
            where s.hash is distinct from c.hash
            """),
    I4_EVERY_ENABLED_PROVIDER_WAS_SIGNALLED("""
            select a.id from audit_log a
            where a.action = 'SSO_ENABLED' and a.at > (select max(at) - interval '6 days' from audit_log) and not exists (
                select from outbox o
                where o.type = 'sso_enabled' and o.payload ->> 'provider' = a.target_id::text)
            """),
    I4_A_SIGNAL_IS_DELIVERED_OR_WAITS_OR_IS_SET_ASIDE("""
            select signal_id from outbox
            where delivered_at is not null and set_aside_at is not null
               or set_aside_at is not null and last_reason is null
            """),
    I5_ONLY_ACTIVE_ACCOUNTS_HAVE_SESSIONS("""
            select s.id from sessions s left join users u on u.id = s.user_id
            where u.standing is distinct from 'ACTIVE'
            """),
    I5_ONLY_MEMBERS_HAVE_ASSURANCES("""
            select a.session_id from session_sso a
            where not exists (
                select from members m where m.organization_id = a.organization_id and m.user_id = a.user_id)
            """),
    I6_A_FLOW_IS_CLAIMED_ONCE("select flow_id from flow_claims group by 1 having count(*) > 1"),
    I6_A_DECISION_COMES_FROM_A_CLAIMED_FLOW("""
            select d.flow_id from flow_decisions d
            where not exists (select from flow_claims c where c.flow_id = d.flow_id)
            """),
    I8_AN_IDENTITY_HAS_A_USER("""
            select i.id from identities i where not exists (select from users u where u.id = i.user_id)
            """),
    I8_WHO_SIGNED_UP_HAS_AN_IDENTITY("""
            select u.id from users u
            where exists (
                select from outbox o where o.type = 'user_signed_up' and o.payload ->> 'user' = u.id::text)
              and not exists (select from identities i where i.user_id = u.id)
            """),
    I9_AN_ASSURANCE_RESTS_ON_A_LIVE_LINK_OF_ITS_OWN_ACCOUNT("""
            select a.session_id from session_sso a join sessions s on s.id = a.session_id
            where not exists (
                select from identities i
                where i.id = a.identity_id and i.user_id = s.user_id and i.provider_id = a.provider_id
                  and i.retired_at is null)
            """),
    I9_AN_ACCOUNT_IS_CREATED_FOR_ONE_LINK("""
            select user_id from identities where proof = 'CREATION' group by 1 having count(*) > 1
            """),
    I9_A_LINK_BY_ADDRESS_HAS_AN_ADDRESS("""
            select id from identities where proof = 'TRUSTED_EMAIL' and email is null
            """);

    private final String query;

    Invariant(String query) {
        this.query = query;
    }

    /// The ones that do not hold.
    public static Set<Invariant> broken(Connection connection) {
        return Arrays.stream(values())
                .filter(invariant -> !invariant.holds(connection))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Invariant.class)));
    }

    private boolean holds(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask for " + this, e);
        }
    }
}

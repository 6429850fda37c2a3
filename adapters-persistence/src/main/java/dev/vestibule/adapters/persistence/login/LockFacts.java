package dev.vestibule.adapters.persistence.login;

import dev.vestibule.adapters.persistence.session.SessionFacts;

/// The statement that reads everything a login is decided by.
final class LockFacts {
    /// The identity and its owner are taken `for update`, first the one, then the other; nothing else is locked. Where
    /// another transaction holds one of them, the statement waits and then sees the row as it was left.
    /// A candidate is whoever owns the address, which means: holds it verified.
    ///
    /// Parameters: provider, issuer, subject; e-mail key or null; issuer; session token hash or null; provider.
    static final String STATEMENT = """
            with identity as materialized (
                select * from identities
                where provider_id = ? and issuer = ? and subject = ? and retired_at is null
                for update
            ), owner as materialized (
                select * from users where id = (select user_id from identity) for update
            ), candidate as (
                select u.id, u.standing from user_emails e join users u on u.id = e.user_id
                where e.key = ? and e.verified_at is not null
            )
            select
                to_jsonb(o) as organization,
                to_jsonb(p) as provider,
                array(select d.name from domains d where d.organization_id = o.id) as proven_domains,
                (select to_jsonb(i) from identity i) as identity,
                (select to_jsonb(u) from owner u) as owner,
                (select to_jsonb(m) from members m
                 where m.organization_id = o.id and m.user_id = (select id from owner)) as member,
                (select jsonb_build_object(
                     'user_id', c.id,
                     'standing', c.standing,
                     'is_member', exists (
                         select from members m where m.organization_id = o.id and m.user_id = c.id),
                     'has_identity_here', exists (
                         select from identities i
                         where i.provider_id = p.id and i.issuer = ? and i.user_id = c.id and i.retired_at is null))
                 from candidate c) as candidate,
                (%s) as session
            from providers p join organizations o on o.id = p.organization_id
            where p.id = ?
            """.formatted(SessionFacts.BY_TOKEN);

    private LockFacts() {}
}

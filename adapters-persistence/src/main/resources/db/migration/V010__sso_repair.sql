-- Codes that were mailed, to be typed into the session that asked. Of a code only a keyed digest is kept, in hexadecimal.
-- There is no foreign key to the session: what an account was sent still counts when it has signed out and in again.
create table mailbox_codes (
    organization_id uuid        not null references organizations on delete cascade,
    id              uuid        not null primary key,
    purpose         text        not null,
    user_id         uuid        not null references users on delete cascade,
    session_id      uuid        not null,
    code_hash       text        not null,
    sent_at         timestamptz not null,
    tries           integer     not null,
    closed_at       timestamptz,

    constraint mailbox_codes_purpose check (purpose in ('SSO_REPAIR')),
    constraint mailbox_codes_hash check (code_hash ~ '^[0-9a-f]{64}$'),
    constraint mailbox_codes_tries check (tries >= 0)
);

create unique index mailbox_codes_one_open on mailbox_codes (user_id, organization_id, purpose) where closed_at is null;
create index mailbox_codes_by_user on mailbox_codes (user_id, purpose, sent_at);
create index mailbox_codes_by_organization on mailbox_codes (organization_id);
create index mailbox_codes_by_age on mailbox_codes (sent_at);

-- Which session may repair which organization's single sign-on; ends with the session.
create table sso_repairs (
    organization_id uuid        not null references organizations on delete cascade,
    session_id      uuid        not null references sessions on delete cascade,
    ends_at         timestamptz not null,

    primary key (session_id, organization_id)
);

create index sso_repairs_by_organization on sso_repairs (organization_id);
create index sso_repairs_by_end on sso_repairs (ends_at);

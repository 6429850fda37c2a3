-- Everything a sign-in needs. What can be a constraint is one: the application may be wrong, two nodes may race, an
-- operator may type by hand, and still no row says what must not be said. Plain SQL that PostgreSQL 15 understands.
--
-- Ids are UUIDv7, made by the application: they grow with time, so an id is also an order. Times come from the
-- application, too; no column has a default of now(). Tables carry organization_id first where they have one.

-- Tenants. Durations are milliseconds.
create table organizations (
    id                  uuid        not null primary key,
    slug                text        not null unique,
    name                text        not null,
    status              text        not null,
    default_role        text        not null,
    flags               text[]      not null,
    enforcement         text        not null,
    sso_freshness_ms    bigint      not null,
    session_idle_ms     bigint      not null,
    session_absolute_ms bigint      not null,
    seat_limit          integer,
    created_at          timestamptz not null,

    constraint organizations_slug check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    constraint organizations_name check (btrim(name) <> '' and length(name) <= 120),
    constraint organizations_status check (status in ('ACTIVE', 'DISABLED')),
    constraint organizations_default_role check (default_role in ('MEMBER', 'ADMIN', 'MANAGER', 'OWNER')),
    constraint organizations_flags
        check (flags <@ array['require:2fa', 'allow:join-requests', 'require:verified-email']),
    constraint organizations_enforcement check (enforcement in ('OPTIONAL', 'REMINDED', 'REQUIRED')),
    constraint organizations_durations
        check (sso_freshness_ms > 0 and session_idle_ms > 0 and session_absolute_ms > 0),
    constraint organizations_seat_limit check (seat_limit >= 0)
);

-- Mail domains, each with the one organization that has proven it.
create table domains (
    organization_id uuid        not null references organizations on delete cascade,
    id              uuid        not null primary key,
    name            text        not null unique,
    proven_at       timestamptz not null,

    constraint domains_name check (name = lower(name) and name like '%_._%')
);

create index domains_by_organization on domains (organization_id, name);

create table users (
    id         uuid        not null primary key,
    username   text        not null unique,
    name       text,
    standing   text        not null,
    created_at timestamptz not null,

    constraint users_username check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    constraint users_name check (name <> '' and length(name) <= 200),
    constraint users_standing check (standing in ('ACTIVE', 'SUSPENDED', 'DEACTIVATED'))
);

-- Claims of accounts to addresses. The key is what makes two spellings one address; it is computed by the application,
-- because no collation of the database folds the way the model does.
create table user_emails (
    user_id     uuid not null references users on delete cascade,
    key         text not null,
    address     text not null,
    verified_at timestamptz,

    primary key (user_id, key),
    constraint user_emails_key check (key like '%_@_%' and length(key) <= 254),
    constraint user_emails_address check (address like '%_@_%' and length(address) <= 254)
);

-- An address is owned by whoever verified it, and by nobody else. Unverified claims are as many as people like.
create unique index user_emails_one_owner on user_emails (key) where verified_at is not null;
create index user_emails_by_key on user_emails (key);

-- Argon2id in the PHC string format; anything else would be a password in clear text.
create table passwords (
    user_id uuid not null primary key references users on delete cascade,
    phc     text not null,

    constraint passwords_phc check (phc like '$argon2id$%')
);

create table members (
    organization_id uuid        not null references organizations on delete cascade,
    id              uuid        not null primary key,
    user_id         uuid        not null references users on delete cascade,
    role            text        not null,
    flags           text[]      not null,
    joined_at       timestamptz not null,

    constraint members_one_per_user unique (organization_id, user_id),
    constraint members_role check (role in ('MEMBER', 'ADMIN', 'MANAGER', 'OWNER')),
    constraint members_flags
        check (flags <@ array['sso:linked', 'sso:invalid', 'member-limit:restricted', 'idp:provisioned',
                              'idp:role-restricted', 'partnership:restricted']),
    constraint members_link_flags check (not flags @> array['sso:linked', 'sso:invalid'])
);

create index members_by_id on members (organization_id, id);
create index members_by_user on members (user_id, id);

-- Single sign-on set-ups. The issuer is read out of the configuration, so that it can be compared in SQL and cannot
-- differ from it. The client secret is sealed, bound to this row, and never part of the configuration.
create table providers (
    organization_id      uuid        not null references organizations on delete cascade,
    id                   uuid        not null primary key,
    name                 text        not null,
    status               text        not null,
    trust_version        integer     not null,
    kind                 text        not null,
    config               jsonb       not null,
    sealed_client_secret text        not null,
    issuer               text        not null generated always as (config ->> 'issuer') stored,
    jit                  text        not null,
    auto_link            text        not null,
    trusted_domains      text[]      not null,
    idp_mfa              text        not null,
    unsolicited          text        not null,
    default_role         text        not null,
    default_teams        text[]      not null,
    scim_enabled         boolean     not null,
    created_at           timestamptz not null,

    -- The target of composite foreign keys, which keep a row and its provider in one organization.
    constraint providers_in_organization unique (organization_id, id),
    constraint providers_name check (btrim(name) <> '' and length(name) <= 120),
    constraint providers_status check (status in ('DRAFT', 'ENABLED', 'DISABLED')),
    constraint providers_trust_version check (trust_version >= 1),
    constraint providers_kind check (kind in ('oidc')),
    constraint providers_config check (jsonb_typeof(config) = 'object' and not config ? 'clientSecret'),
    constraint providers_sealed_client_secret check (sealed_client_secret <> ''),
    constraint providers_issuer check (issuer <> '' and length(issuer) <= 1024),
    constraint providers_jit check (jit in ('OFF', 'CONFIRM', 'AUTOMATIC')),
    constraint providers_auto_link check (auto_link in ('OFF', 'TRUSTED_EMAIL')),
    constraint providers_idp_mfa check (idp_mfa in ('IGNORE', 'ACCEPT')),
    constraint providers_unsolicited check (unsolicited in ('OFF', 'RESTART')),
    -- A provider never makes owners.
    constraint providers_default_role check (default_role in ('MEMBER', 'ADMIN', 'MANAGER'))
);

-- Links (provider, issuer, subject) -> user. A retired row is a tombstone; no lookup sees it.
create table identities (
    organization_id uuid        not null,
    id              uuid        not null primary key,
    provider_id     uuid        not null,
    issuer          text        not null,
    subject         text        not null,
    user_id         uuid        not null references users on delete cascade,
    email           text,
    name            text,
    proof           text        not null,
    linked_at       timestamptz not null,
    last_verified   timestamptz not null,
    last_synced     timestamptz not null,
    retired_at      timestamptz,

    foreign key (organization_id, provider_id) references providers (organization_id, id) on delete cascade,
    -- The target of a session's foreign key: an assurance names the identity, and whose and where it is.
    constraint identities_of_user unique (id, organization_id, provider_id, user_id),
    constraint identities_issuer check (issuer <> '' and length(issuer) <= 1024),
    constraint identities_subject check (subject <> '' and length(subject) <= 255),
    constraint identities_email check (email like '%_@_%'),
    constraint identities_name check (name <> ''),
    constraint identities_proof check (proof in ('OWN_CREDENTIAL', 'TRUSTED_EMAIL', 'CREATION'))
);

-- The last word on who holds a subject, whatever was locked or not: one account a subject, one subject an account.
create unique index identities_one_per_subject on identities (provider_id, issuer, subject) where retired_at is null;
create unique index identities_one_per_user on identities (provider_id, issuer, user_id) where retired_at is null;
create index identities_by_user on identities (organization_id, user_id, id);
create index identities_of_account on identities (user_id);

-- Browser sessions. Of the token only its SHA-256 is kept, in hexadecimal.
create table sessions (
    id                     uuid        not null primary key,
    user_id                uuid        not null references users on delete cascade,
    token_hash             text        not null unique,
    started_at             timestamptz not null,
    last_seen_at           timestamptz not null,
    idle_until             timestamptz not null,
    ends_at                timestamptz not null,
    own_credential_at      timestamptz,
    active_organization_id uuid references organizations on delete set null,

    constraint sessions_of_user unique (id, user_id),
    constraint sessions_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint sessions_times check (started_at < ends_at)
);

create index sessions_by_user on sessions (user_id);
create index sessions_by_organization on sessions (active_organization_id);
create index sessions_by_end on sessions (least(idle_until, ends_at));

-- What a session completed at organizations' own providers. The foreign keys say what must never be otherwise: the
-- identity is one of the session's own account, at that provider, in that organization.
create table session_sso (
    organization_id uuid        not null,
    session_id      uuid        not null,
    user_id         uuid        not null,
    provider_id     uuid        not null,
    identity_id     uuid        not null,
    trust_version   integer     not null,
    completed_at    timestamptz not null,
    ends_at         timestamptz not null,
    idp_session     text,

    primary key (session_id, organization_id),
    foreign key (session_id, user_id) references sessions (id, user_id) on delete cascade,
    foreign key (identity_id, organization_id, provider_id, user_id)
        references identities (id, organization_id, provider_id, user_id) on delete cascade,
    constraint session_sso_trust_version check (trust_version >= 1),
    constraint session_sso_idp_session check (idp_session <> '')
);

create index session_sso_by_organization on session_sso (organization_id);
create index session_sso_by_provider on session_sso (provider_id);
create index session_sso_by_identity on session_sso (identity_id);

-- Flows that came back from a provider. The primary key is what makes a flow good for one use.
create table flow_claims (
    flow_id    uuid        not null primary key,
    kept_until timestamptz not null
);

create index flow_claims_by_end on flow_claims (kept_until);

-- Flows that wait for a person's decision. What the provider said is sealed, bound to this row.
create table flow_decisions (
    organization_id uuid        not null,
    flow_id         uuid        not null primary key,
    provider_id     uuid        not null,
    trust_version   integer     not null,
    started_by      uuid references users on delete cascade,
    next            text        not null,
    started_at      timestamptz not null,
    question        text        not null,
    bound_to        uuid references users on delete cascade,
    ends_at         timestamptz not null,
    sealed_proof    text        not null,

    foreign key (organization_id, provider_id) references providers (organization_id, id) on delete cascade,
    constraint flow_decisions_trust_version check (trust_version >= 1),
    constraint flow_decisions_next check (next <> '' and length(next) <= 1024),
    constraint flow_decisions_question check (question in ('WHOSE', 'LINK', 'SWITCH')),
    constraint flow_decisions_sealed_proof check (sealed_proof <> '')
);

create index flow_decisions_by_provider on flow_decisions (organization_id, provider_id);
create index flow_decisions_by_starter on flow_decisions (started_by);
create index flow_decisions_by_user on flow_decisions (bound_to);
create index flow_decisions_by_end on flow_decisions (ends_at);

-- What happened, for ever. No foreign keys: an entry outlives what it tells of.
create table audit_log (
    organization_id uuid,
    id              uuid        not null primary key,
    actor_kind      text        not null,
    actor_id        text        not null,
    action          text        not null,
    target_kind     text        not null,
    target_id       uuid        not null,
    details         jsonb       not null,
    trace           text        not null,
    at              timestamptz not null,

    constraint audit_log_actor
        check (case actor_kind
                   when 'anonymous' then actor_id = ''
                   when 'system' then actor_id = ''
                   when 'user' then actor_id <> ''
                   when 'api_key' then actor_id <> ''
                   else false
               end),
    constraint audit_log_action
        check (action in ('ORGANIZATION_CREATED', 'ORGANIZATION_EDITED', 'ORGANIZATION_DELETED', 'DOMAIN_ADDED',
                          'DOMAIN_REMOVED', 'USER_CREATED', 'USER_SUSPENDED', 'USER_DEACTIVATED', 'USER_REACTIVATED',
                          'USER_DELETED', 'MEMBER_ADDED', 'MEMBER_REMOVED', 'PROVIDER_CREATED', 'PROVIDER_EDITED',
                          'SSO_ENABLED', 'SSO_DISABLED', 'IDENTITY_LINKED', 'IDENTITY_REATTACHED',
                          'IDENTITY_UNLINKED', 'SIGN_IN_REFUSED', 'PASSWORD_REJECTED')),
    constraint audit_log_target_kind
        check (target_kind in ('nothing', 'organization', 'domain', 'user', 'member', 'provider', 'identity')),
    constraint audit_log_details check (jsonb_typeof(details) = 'object'),
    constraint audit_log_trace check (trace <> '')
);

create index audit_log_by_organization on audit_log (organization_id, id);
create index audit_log_by_action on audit_log (organization_id, action, id);
create index audit_log_by_target on audit_log (target_id, action);

-- Whoever can write to the log can only add to it; taking something away needs the owner of the table.
create function refuse_change_of_audit_log() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end;
$$;

create trigger audit_log_is_append_only
    before update or delete or truncate on audit_log
    for each statement execute function refuse_change_of_audit_log();

-- Signals on their way out, one row a receiver. A row waits, is delivered, or is set aside; it is never just gone.
create table outbox (
    signal_id    uuid        not null,
    receiver     text        not null,
    type         text        not null,
    payload      jsonb       not null,
    appended_at  timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer     not null,
    delivered_at timestamptz,
    set_aside_at timestamptz,
    last_reason  text,

    primary key (signal_id, receiver),
    constraint outbox_receiver check (receiver in ('mail', 'log')),
    constraint outbox_type
        check (type in ('sso_enabled', 'sso_disabled', 'user_signed_up', 'member_joined', 'signed_in_by_sso',
                        'link_notice')),
    constraint outbox_payload check (jsonb_typeof(payload) = 'object'),
    constraint outbox_attempts check (attempts >= 0),
    constraint outbox_one_end check (delivered_at is null or set_aside_at is null),
    constraint outbox_set_aside_with_reason check (set_aside_at is null or last_reason is not null)
);

-- What waits is little, and what was delivered is much: a relay that finds nothing to do has asked this index alone.
create index outbox_due on outbox (due_at, signal_id) where delivered_at is null and set_aside_at is null;
create index outbox_delivered on outbox (delivered_at) where delivered_at is not null;

-- Token buckets that count attempts, shared by all nodes. Their layout is bucket4j's; expires_at is in epoch
-- milliseconds. Unlogged: after a crash the counts begin anew, and no attempt costs a write to the log.
create unlogged table attempt_buckets (
    id         text not null primary key,
    state      bytea,
    expires_at bigint,

    constraint attempt_buckets_id check (id <> '')
);

create index attempt_buckets_by_expiry on attempt_buckets (expires_at);

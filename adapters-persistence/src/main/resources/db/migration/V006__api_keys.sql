-- Keys for programs. Of a key only its SHA-256 is kept, in hexadecimal. Without organization it is valid for the whole
-- instance. A key names the membership that it acts for, without a foreign key: a membership that has ended is how a key
-- ends, and it is listed until somebody takes it away.
create table api_keys (
    organization_id uuid references organizations on delete cascade,
    id              uuid        not null primary key,
    name            text        not null,
    scopes          text[]      not null,
    maker_member    uuid,
    maker_user      uuid,
    key_hash        text        not null,
    made_at         timestamptz not null,
    ends_at         timestamptz not null,
    last_used_at    timestamptz,

    constraint api_keys_one_per_hash unique (key_hash),
    constraint api_keys_hash check (key_hash ~ '^[0-9a-f]{64}$'),
    constraint api_keys_name check (btrim(name) <> '' and length(name) <= 120),
    constraint api_keys_scopes
        check (cardinality(scopes) > 0
               and scopes <@ array['org:read', 'org:write', 'org:admin', 'member:read', 'member:write', 'member:admin',
                                   'provider:read', 'provider:write', 'provider:admin', 'audit:read', 'audit:write',
                                   'audit:admin', 'event:read', 'event:write', 'event:admin', 'user:read',
                                   'user:write', 'user:admin']),
    constraint api_keys_scopes_of_organization
        check (organization_id is null or not scopes && array['user:read', 'user:write', 'user:admin']),
    -- Nobody but the operator makes keys for the instance.
    constraint api_keys_maker
        check ((maker_member is null) = (maker_user is null) and (organization_id is not null or maker_member is null)),
    constraint api_keys_life check (ends_at > made_at)
);

create index api_keys_by_organization on api_keys (organization_id, id);
create index api_keys_by_end on api_keys (ends_at);

alter table audit_log drop constraint audit_log_target_kind;
alter table audit_log
    add constraint audit_log_target_kind
        check (target_kind in ('nothing', 'organization', 'domain', 'user', 'member', 'provider', 'identity',
                               'api_key'));

alter table audit_log drop constraint audit_log_action;
alter table audit_log
    add constraint audit_log_action
        check (action in ('ORGANIZATION_CREATED', 'ORGANIZATION_EDITED', 'ORGANIZATION_DELETED', 'DOMAIN_ADDED',
                          'DOMAIN_REMOVED', 'USER_CREATED', 'USER_SUSPENDED', 'USER_DEACTIVATED', 'USER_REACTIVATED',
                          'USER_DELETED', 'MEMBER_ADDED', 'MEMBER_EDITED', 'MEMBER_REMOVED', 'PROVIDER_CREATED',
                          'PROVIDER_EDITED', 'PROVIDER_TESTED', 'SETUP_LINK_CREATED', 'TEST_LINK_CREATED',
                          'SSO_ENABLED', 'SSO_DISABLED', 'IDENTITY_LINKED', 'IDENTITY_REATTACHED', 'IDENTITY_MOVED',
                          'IDENTITY_UNLINKED', 'API_KEY_CREATED', 'API_KEY_REVOKED', 'SIGN_IN_REFUSED',
                          'PASSWORD_REJECTED'));

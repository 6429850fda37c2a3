-- Providers that are proven before they are enabled, and drafts that are tested before they are in force.

alter table providers
    add column draft_id            uuid,
    add column draft_config        jsonb,
    add column sealed_draft_secret text,
    add column enabled_at          timestamptz,
    add column disabled_at         timestamptz,
    add constraint providers_draft
        check ((draft_id is null) = (draft_config is null) and (draft_id is null) = (sealed_draft_secret is null)),
    add constraint providers_draft_config
        check (jsonb_typeof(draft_config) = 'object' and not draft_config ? 'clientSecret'),
    add constraint providers_sealed_draft_secret check (sealed_draft_secret <> '');

update providers set enabled_at = created_at where status = 'ENABLED';

alter table providers
    add constraint providers_enabled_at check (status <> 'ENABLED' or enabled_at is not null);

-- Links that lead an admin through the proof of a provider, and what came of tests. A token is kept as its hash only.
create table proof_links (
    organization_id uuid        not null,
    id              uuid        not null primary key,
    provider_id     uuid        not null,
    kind            text        not null,
    token_hash      text        not null,
    made_at         timestamptz not null,
    ends_at         timestamptz not null,
    used_at         timestamptz,
    sealed_report   text,

    foreign key (organization_id, provider_id) references providers (organization_id, id) on delete cascade,
    constraint proof_links_one_per_token unique (token_hash),
    constraint proof_links_kind check (kind in ('SETUP', 'TEST')),
    constraint proof_links_life check (ends_at > made_at),
    constraint proof_links_report check (sealed_report is null or (kind = 'TEST' and used_at is not null))
);

create index proof_links_by_provider on proof_links (organization_id, provider_id);
create index proof_links_by_age on proof_links (made_at);

alter table identities drop constraint identities_proof;
alter table identities
    add constraint identities_proof check (proof in ('OWN_CREDENTIAL', 'TRUSTED_EMAIL', 'CREATION', 'SETUP'));

alter table audit_log drop constraint audit_log_action;
alter table audit_log
    add constraint audit_log_action
        check (action in ('ORGANIZATION_CREATED', 'ORGANIZATION_EDITED', 'ORGANIZATION_DELETED', 'DOMAIN_ADDED',
                          'DOMAIN_REMOVED', 'USER_CREATED', 'USER_SUSPENDED', 'USER_DEACTIVATED', 'USER_REACTIVATED',
                          'USER_DELETED', 'MEMBER_ADDED', 'MEMBER_EDITED', 'MEMBER_REMOVED', 'PROVIDER_CREATED',
                          'PROVIDER_EDITED', 'PROVIDER_TESTED', 'SETUP_LINK_CREATED', 'TEST_LINK_CREATED', 'SSO_ENABLED', 'SSO_DISABLED',
                          'IDENTITY_LINKED', 'IDENTITY_REATTACHED', 'IDENTITY_MOVED', 'IDENTITY_UNLINKED',
                          'SIGN_IN_REFUSED', 'PASSWORD_REJECTED'));

alter table outbox drop constraint outbox_type;
alter table outbox
    add constraint outbox_type
        check (type in ('sso_enabled', 'sso_disabled', 'user_signed_up', 'member_joined', 'signed_in_by_sso',
                        'link_notice', 'sso_invitation'));

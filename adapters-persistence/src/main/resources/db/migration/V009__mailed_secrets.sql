-- What is mailed may hold a secret, which is sealed while it waits and erased once it is delivered.

alter table outbox
    add column sealed_secret text,
    add constraint outbox_sealed_secret check (sealed_secret <> ''),
    add constraint outbox_secret_erased check (sealed_secret is null or delivered_at is null);

alter table outbox drop constraint outbox_type;
alter table outbox
    add constraint outbox_type
        check (type in ('sso_enabled', 'sso_disabled', 'user_signed_up', 'member_joined', 'signed_in_by_sso',
                        'link_notice', 'sso_invitation', 'sso_required', 'sso_ended', 'sso_repair_code',
                        'sso_repair_notice', 'password_link', 'password_changed', 'relink_invitation'));

alter table identities drop constraint identities_proof;
alter table identities
    add constraint identities_proof
        check (proof in ('OWN_CREDENTIAL', 'TRUSTED_EMAIL', 'CREATION', 'SETUP', 'RELINK'));

alter table audit_log drop constraint audit_log_action;
alter table audit_log
    add constraint audit_log_action
        check (action in ('ORGANIZATION_CREATED', 'ORGANIZATION_EDITED', 'ORGANIZATION_DELETED', 'DOMAIN_ADDED',
                          'DOMAIN_REMOVED', 'USER_CREATED', 'USER_SUSPENDED', 'USER_DEACTIVATED', 'USER_REACTIVATED',
                          'USER_DELETED', 'MEMBER_ADDED', 'MEMBER_EDITED', 'MEMBER_REMOVED', 'PROVIDER_CREATED',
                          'PROVIDER_EDITED', 'PROVIDER_TESTED', 'PROVIDER_REFRESHED', 'SETUP_LINK_CREATED',
                          'TEST_LINK_CREATED', 'SSO_ENABLED', 'SSO_DISABLED', 'SSO_REPAIR_OPENED', 'IDENTITY_LINKED',
                          'IDENTITY_REATTACHED', 'IDENTITY_MOVED', 'IDENTITY_UNLINKED', 'RELINK_LINK_CREATED',
                          'API_KEY_CREATED', 'API_KEY_REVOKED', 'SIGN_IN_REFUSED', 'PASSWORD_REJECTED',
                          'PASSWORD_CHANGED', 'SESSIONS_ENDED'));

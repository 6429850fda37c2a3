-- Reads whole tables: it may take as long as it needs.
set local statement_timeout = 0;

-- Facts, states, calls of endpoints and further mails; what can be done with each is written down.

-- Whoever signed up did so in the provider's organization, which is named from now on.
update outbox o
set payload = o.payload || jsonb_build_object('organization', p.organization_id)
from providers p
where o.type = 'user_signed_up' and not o.payload ? 'organization' and p.id::text = o.payload ->> 'provider';

alter table outbox drop constraint outbox_type;
alter table outbox
    add constraint outbox_type
        check (type in ('sso_enabled', 'sso_disabled', 'user_signed_up', 'member_joined', 'member_removed',
                        'identity_linked', 'identity_unlinked', 'signed_in_by_sso', 'identity_check_held',
                        'mark_invalid_sso', 'reset_idp_flags', 'webhook_call',
                        'link_notice', 'sso_invitation', 'sso_required', 'link_reminder', 'sso_ended',
                        'identity_check_notice', 'webhook_disabled', 'sso_repair_code', 'sso_repair_notice',
                        'password_link', 'password_changed', 'relink_invitation'));

alter table outbox drop constraint outbox_receiver;
alter table outbox
    add constraint outbox_receiver check (receiver in ('mail', 'log', 'events', 'state', 'webhook'));

alter table audit_log drop constraint audit_log_action;
alter table audit_log
    add constraint audit_log_action
        check (action in ('ORGANIZATION_CREATED', 'ORGANIZATION_EDITED', 'ORGANIZATION_DELETED', 'DOMAIN_ADDED',
                          'DOMAIN_REMOVED', 'USER_CREATED', 'USER_SUSPENDED', 'USER_DEACTIVATED', 'USER_REACTIVATED',
                          'USER_DELETED', 'MEMBER_ADDED', 'MEMBER_EDITED', 'MEMBER_REMOVED', 'PROVIDER_CREATED',
                          'PROVIDER_EDITED', 'PROVIDER_TESTED', 'PROVIDER_REFRESHED', 'SETUP_LINK_CREATED',
                          'TEST_LINK_CREATED', 'SSO_ENABLED', 'SSO_DISABLED', 'SSO_REPAIR_OPENED', 'IDENTITY_LINKED',
                          'IDENTITY_REATTACHED', 'IDENTITY_MOVED', 'IDENTITY_UNLINKED', 'RELINK_LINK_CREATED',
                          'API_KEY_CREATED', 'API_KEY_REVOKED', 'IDENTITIES_CHECKED', 'IDENTITY_CHECK_HELD',
                          'IDENTITY_CHECK_RELEASED', 'IDENTITY_CHECK_DISMISSED', 'WEBHOOK_CREATED', 'WEBHOOK_EDITED',
                          'WEBHOOK_DELETED', 'WEBHOOK_DISABLED', 'WEBHOOK_SECRET_ROTATED', 'WEBHOOK_TESTED',
                          'WEBHOOK_REPLAYED', 'DEAD_LETTER_REPLAYED', 'DEAD_LETTER_DROPPED', 'AUDIT_LOG_EXPORTED',
                          'SIGN_IN_REFUSED', 'PASSWORD_REJECTED', 'PASSWORD_CHANGED', 'SESSIONS_ENDED'));

alter table audit_log drop constraint audit_log_target_kind;
alter table audit_log
    add constraint audit_log_target_kind
        check (target_kind in ('nothing', 'organization', 'domain', 'user', 'member', 'provider', 'identity',
                               'api_key', 'webhook', 'signal'));

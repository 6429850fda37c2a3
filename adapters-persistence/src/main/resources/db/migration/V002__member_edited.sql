-- Members are edited, too: whoever gets a seat loses the flag that said they wait for one.
alter table audit_log drop constraint audit_log_action;
alter table audit_log
    add constraint audit_log_action
        check (action in ('ORGANIZATION_CREATED', 'ORGANIZATION_EDITED', 'ORGANIZATION_DELETED', 'DOMAIN_ADDED',
                          'DOMAIN_REMOVED', 'USER_CREATED', 'USER_SUSPENDED', 'USER_DEACTIVATED', 'USER_REACTIVATED',
                          'USER_DELETED', 'MEMBER_ADDED', 'MEMBER_EDITED', 'MEMBER_REMOVED', 'PROVIDER_CREATED',
                          'PROVIDER_EDITED', 'SSO_ENABLED', 'SSO_DISABLED', 'IDENTITY_LINKED', 'IDENTITY_REATTACHED',
                          'IDENTITY_UNLINKED', 'SIGN_IN_REFUSED', 'PASSWORD_REJECTED'));

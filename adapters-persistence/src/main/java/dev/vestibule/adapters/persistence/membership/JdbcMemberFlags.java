package dev.vestibule.adapters.persistence.membership;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.MemberFlags;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;

/// Versioned flags in PostgreSQL; a trigger writes their versions, whoever writes the flags.
@Singleton
@Bean(typed = JdbcMemberFlags.class)
public final class JdbcMemberFlags implements MemberFlags {
    private static final String MARK_INVALID = """
            update members m
            set flags = array_remove(array_remove(m.flags, 'sso:linked'), 'sso:invalid') || 'sso:invalid'::text
            where m.organization_id = ? and m.user_id = ? and m.sso_version < ?
              and ('sso:linked' = any (m.flags) or not 'sso:invalid' = any (m.flags))
              and not exists (
                  select from identities i join providers p on p.id = i.provider_id
                  where i.organization_id = m.organization_id and i.user_id = m.user_id and i.retired_at is null
                    and p.status = 'ENABLED' and p.issuer = i.issuer)
            """;

    private static final String RESET_PROVISIONING = """
            update members
            set flags = array_remove(array_remove(flags, 'idp:provisioned'), 'idp:role-restricted')
            where organization_id = ? and idp_version < ? and flags && array['idp:provisioned', 'idp:role-restricted']
            """;

    private final Sql sql;

    JdbcMemberFlags(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long nextVersion() {
        return sql.find("select nextval('flag_versions') as version", row -> row.getLong("version"))
                .orElseThrow();
    }

    @Override
    public void markSsoInvalid(OrganizationId organization, UserId user, long version) {
        sql.run(MARK_INVALID, organization.value(), user.value(), version);
    }

    @Override
    public void resetProvisioning(OrganizationId organization, long version) {
        sql.run(RESET_PROVISIONING, organization.value(), version);
    }
}

package dev.vestibule.adapters.persistence.identity;

import dev.vestibule.application.port.out.store.Identities;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Live links in PostgreSQL.
@Singleton
@Bean(typed = JdbcIdentities.class)
public final class JdbcIdentities implements Identities {
    private final IdentityRows rows;
    private final IdentityCodec codec;

    JdbcIdentities(IdentityRows rows, IdentityCodec codec) {
        this.rows = rows;
        this.codec = codec;
    }

    @Override
    public Optional<Identity> lockByUser(ProviderId provider, Issuer issuer, UserId user) {
        return rows.lockByUser(provider.value(), issuer.value(), user.value()).map(codec::open);
    }

    @Override
    public Optional<Identity> lock(OrganizationId organization, IdentityId identity) {
        return rows.lockById(organization.value(), identity.value()).map(codec::open);
    }

    @Override
    public List<Identity> list(OrganizationId organization, UserId user) {
        return rows.list(organization.value(), user.value()).stream()
                .map(codec::open)
                .toList();
    }

    @Override
    public void add(Identity identity) {
        rows.save(codec.seal(identity));
    }

    @Override
    public void save(Identity identity) {
        rows.update(codec.seal(identity));
    }

    @Override
    public void retire(IdentityId identity, Instant at) {
        rows.retire(identity.value(), at);
    }
}

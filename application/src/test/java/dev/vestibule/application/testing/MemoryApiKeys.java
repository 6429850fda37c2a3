package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.ApiKeys;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keys for programs in memory.
final class MemoryApiKeys implements ApiKeys {
    private final Unit unit;

    MemoryApiKeys(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void add(ApiKey key, ApiKeyHash hash) {
        Tables tables = unit.toWrite();
        key.organization().ifPresent(organization -> Tables.requireRow(tables.organizations(), organization));
        UniqueKeyTaken.refuseIf(tables.apiKeyHashes().containsKey(hash), "key hash");
        UniqueKeyTaken.refuseIf(tables.apiKeys().containsKey(key.id()), "key id");
        tables.apiKeys().put(key.id(), key);
        tables.apiKeyHashes().put(hash, key.id());
        unit.own(key.id());
    }

    @Override
    public Optional<ApiKey> find(ApiKeyHash hash) {
        Tables tables = unit.toRead();
        return Optional.ofNullable(tables.apiKeyHashes().get(hash)).map(tables.apiKeys()::get);
    }

    @Override
    public Optional<ApiKey> find(Optional<OrganizationId> organization, ApiKeyId key) {
        return Optional.ofNullable(unit.toRead().apiKeys().get(key))
                .filter(row -> row.organization().equals(organization));
    }

    @Override
    public Optional<ApiKey> lock(Optional<OrganizationId> organization, ApiKeyId key) {
        return unit.take(find(organization, key), ApiKey::id);
    }

    @Override
    public Page<ApiKey> list(Optional<OrganizationId> organization, PageRequest page) {
        List<ApiKey> rows = unit.toRead().apiKeys().values().stream()
                .filter(row -> row.organization().equals(organization))
                .toList();
        return Tables.page(rows, row -> row.id().value(), page);
    }

    @Override
    public void note(ApiKeyId key, Instant usedAt) {
        unit.toWrite().apiKeys().computeIfPresent(key, (_, row) -> noted(row, usedAt));
    }

    private static ApiKey noted(ApiKey row, Instant usedAt) {
        return new ApiKey(
                row.id(),
                row.organization(),
                row.name(),
                row.scopes(),
                row.maker(),
                row.madeAt(),
                row.endsAt(),
                Optional.of(usedAt));
    }

    @Override
    public void remove(ApiKeyId key) {
        unit.refuseUnlessTaken(key);
        unit.toWrite().apiKeys().remove(key);
        forgetHashes();
    }

    @Override
    public int sweep(Instant then) {
        Tables tables = unit.toWrite();
        int before = tables.apiKeys().size();
        tables.apiKeys().values().removeIf(row -> row.endsAt().isBefore(then));
        forgetHashes();
        return before - tables.apiKeys().size();
    }

    private void forgetHashes() {
        Tables tables = unit.toWrite();
        tables.apiKeyHashes().values().retainAll(tables.apiKeys().keySet());
    }
}

package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public abstract class ApiKeysContract extends StoreContract {
    private static final Optional<OrganizationId> AT_ACME = Optional.of(ACME.id());
    private static final Optional<OrganizationId> AT_GLOBEX = Optional.of(GLOBEX.id());
    private static final Optional<OrganizationId> INSTANCE = Optional.empty();
    private static final ApiKeyHash HASH = hash('a');
    private static final KeyMaker ALICES =
            new KeyMaker.Manager(member(ACME, ALICE, OrganizationRole.MANAGER).id(), ALICE.id());
    private static final ApiKey ACMES = key(1, AT_ACME, Set.of(Scope.MEMBER_READ, Scope.ORG_ADMIN), ALICES);
    private static final ApiKey INSTANCES = key(2, INSTANCE, Set.of(Scope.USER_WRITE), new KeyMaker.Operator());

    private static ApiKeyHash hash(char digit) {
        return new ApiKeyHash(String.valueOf(digit).repeat(64));
    }

    private static ApiKey key(long id, Optional<OrganizationId> organization, Set<Scope> scopes, KeyMaker maker) {
        return new ApiKey(
                new ApiKeyId(uuid(id)),
                organization,
                "deploy",
                scopes,
                maker,
                NOW,
                NOW.plus(ApiKey.USUAL_LIFE),
                Optional.empty());
    }

    @Test
    void a_key_is_found_by_its_hash_with_all_that_it_is() {
        given(stores -> {
            stores.apiKeys().add(ACMES, HASH);
            stores.apiKeys().add(INSTANCES, hash('b'));
        });

        assertEquals(Optional.of(ACMES), read(stores -> stores.apiKeys().find(HASH)));
        assertEquals(Optional.of(INSTANCES), read(stores -> stores.apiKeys().find(hash('b'))));
        assertEquals(Optional.empty(), read(stores -> stores.apiKeys().find(hash('c'))));
    }

    @Test
    void every_scope_can_be_kept() {
        Set<Scope> all = Set.of(Scope.values());
        Set<Scope> organizations = Arrays.stream(Scope.values())
                .filter(scope -> !scope.isForInstanceOnly())
                .collect(Collectors.toSet());
        ApiKey wide = key(3, INSTANCE, all, new KeyMaker.Operator());
        ApiKey own = key(4, AT_ACME, organizations, new KeyMaker.Operator());

        given(stores -> {
            stores.apiKeys().add(wide, HASH);
            stores.apiKeys().add(own, hash('b'));
        });

        assertEquals(Optional.of(wide), read(stores -> stores.apiKeys().find(HASH)));
        assertEquals(Optional.of(own), read(stores -> stores.apiKeys().find(hash('b'))));
    }

    @Test
    void a_key_is_found_by_its_id_where_it_belongs_only() {
        given(stores -> {
            stores.apiKeys().add(ACMES, HASH);
            stores.apiKeys().add(INSTANCES, hash('b'));
        });

        assertEquals(Optional.of(ACMES), read(stores -> stores.apiKeys().find(AT_ACME, ACMES.id())));
        assertEquals(Optional.empty(), read(stores -> stores.apiKeys().find(AT_GLOBEX, ACMES.id())));
        assertEquals(Optional.empty(), read(stores -> stores.apiKeys().find(INSTANCE, ACMES.id())));
        assertEquals(Optional.of(INSTANCES), read(stores -> stores.apiKeys().find(INSTANCE, INSTANCES.id())));
        assertEquals(Optional.empty(), read(stores -> stores.apiKeys().find(AT_ACME, INSTANCES.id())));
    }

    @Test
    void two_keys_never_have_one_hash() {
        given(stores -> stores.apiKeys().add(ACMES, HASH));

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.apiKeys().add(INSTANCES, HASH)));
    }

    @Test
    void pages_hold_the_keys_of_one_place_in_the_order_of_their_ids() {
        ApiKey second = key(5, AT_ACME, Set.of(Scope.AUDIT_READ), ALICES);
        given(stores -> {
            stores.apiKeys().add(second, hash('c'));
            stores.apiKeys().add(ACMES, HASH);
            stores.apiKeys().add(INSTANCES, hash('b'));
        });

        Page<ApiKey> one = read(stores -> stores.apiKeys().list(AT_ACME, new PageRequest(Optional.empty(), 1)));
        Page<ApiKey> two = read(stores -> stores.apiKeys().list(AT_ACME, new PageRequest(one.next(), 1)));

        assertEquals(List.of(ACMES), one.items());
        assertEquals(new Page<>(List.of(second), Optional.empty()), two);
        assertEquals(
                new Page<>(List.of(INSTANCES), Optional.empty()),
                read(stores -> stores.apiKeys().list(INSTANCE, new PageRequest(Optional.empty(), 5))));
    }

    @Test
    void a_use_is_noted() {
        given(stores -> stores.apiKeys().add(ACMES, HASH));

        given(stores -> stores.apiKeys().note(ACMES.id(), LATER));

        assertEquals(
                Optional.of(LATER),
                read(stores -> stores.apiKeys().find(HASH)).orElseThrow().lastUsedAt());
    }

    @Test
    void a_locked_key_can_be_removed_and_opens_nothing_any_more() {
        given(stores -> {
            stores.apiKeys().add(ACMES, HASH);
            stores.apiKeys().add(INSTANCES, hash('b'));
        });

        given(stores -> {
            assertEquals(Optional.of(ACMES), stores.apiKeys().lock(AT_ACME, ACMES.id()));
            stores.apiKeys().remove(ACMES.id());
        });

        assertEquals(Optional.empty(), read(stores -> stores.apiKeys().find(HASH)));
        assertEquals(Optional.of(INSTANCES), read(stores -> stores.apiKeys().find(hash('b'))));
    }

    @Test
    void keys_that_ended_long_ago_are_swept() {
        given(stores -> stores.apiKeys().add(ACMES, HASH));

        int none = write(stores -> stores.apiKeys().sweep(ACMES.endsAt()));
        int one = write(stores -> stores.apiKeys().sweep(ACMES.endsAt().plusSeconds(1)));

        assertEquals(0, none);
        assertEquals(1, one);
        assertEquals(Optional.empty(), read(stores -> stores.apiKeys().find(HASH)));
    }

    @Test
    void keys_go_with_their_organization() {
        given(stores -> {
            stores.apiKeys().add(ACMES, HASH);
            stores.organizations().remove(ACME.id());
        });

        assertEquals(Optional.empty(), read(stores -> stores.apiKeys().find(HASH)));
    }
}

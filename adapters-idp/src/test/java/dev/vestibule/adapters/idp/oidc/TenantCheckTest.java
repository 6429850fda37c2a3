package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.RegisteredClient;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.idp.testing.Tenant;
import dev.vestibule.application.port.out.world.IdentityProviders.Destination;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Issuers that many customers share, of the two shapes that tell them apart.
class TenantCheckTest {
    private static final dev.vestibule.domain.provider.Tenant WORKSPACE =
            new dev.vestibule.domain.provider.Tenant.OfGoogle(new DomainName(Tenant.HOSTED_DOMAIN));
    private static final dev.vestibule.domain.provider.Tenant ENTRA =
            new dev.vestibule.domain.provider.Tenant.OfMicrosoft(UUID.fromString(Tenant.ID));

    private static final Bench BENCH = new Bench();

    private final Tenant organizations = BENCH.server.tenant("organizations").behaves();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Provider with(Provider provider, dev.vestibule.domain.provider.Tenant tenant) {
        return Bench.with(provider, OidcChange.NONE.withTenant(tenant).appliedTo(Bench.config(provider)));
    }

    private Provider google(Misbehaviour... misbehaviours) {
        Provider provider = BENCH.providerWith(Quirk.SENDS_HOSTED_DOMAIN);
        for (Misbehaviour misbehaviour : misbehaviours) {
            BENCH.tenant(provider).misbehaves(misbehaviour);
        }
        return with(provider, WORKSPACE);
    }

    /// At an issuer whose metadata names a template.
    private Provider microsoft(dev.vestibule.domain.provider.Tenant tenant, Misbehaviour... misbehaviours) {
        ProviderId id = new ProviderId(UUID.randomUUID());
        organizations.has(Quirk.SERVES_SEVERAL_TENANTS);
        organizations.register(
                RegisteredClient.basic(Bench.CLIENT_ID, Bench.CLIENT_SECRET, Bench.SELF.redirectUri(id)));
        for (Misbehaviour misbehaviour : misbehaviours) {
            organizations.misbehaves(misbehaviour);
        }
        return with(Bench.provider(id, Bench.config(organizations.issuer())), tenant);
    }

    @Test
    void the_workspaces_own_people_come_in() {
        assertEquals(new Subject("person-1"), BENCH.proven(google()).subject());
    }

    @Test
    void the_tenants_own_people_come_in_under_the_configured_issuer() {
        var identity = BENCH.proven(microsoft(ENTRA));

        assertEquals(new Subject("person-1"), identity.subject());
        assertEquals(new Issuer(organizations.issuer()), identity.issuer());
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON_OF_ANOTHER_TENANT, TENANT_MISMATCH",
        "PERSON_OF_NO_TENANT, TENANT_MISMATCH",
        "WRONG_ISSUER, ISSUER_MISMATCH"
    })
    void nobody_else_does(Misbehaviour misbehaviour, Refusal refusal) {
        assertEquals(refusal, BENCH.refused(google(misbehaviour)));
        assertEquals(refusal, BENCH.refused(microsoft(ENTRA, misbehaviour)));
    }

    @Test
    void what_userinfo_says_of_the_tenant_is_not_asked() {
        Provider provider = with(BENCH.provider(), WORKSPACE);
        BENCH.tenant(provider)
                .signsIn(new ScriptedPerson("person-1", Map.of("sub", "person-1", "hd", Tenant.HOSTED_DOMAIN)))
                .has(Quirk.CLAIMS_ONLY_IN_USERINFO);

        assertEquals(Refusal.TENANT_MISMATCH, BENCH.refused(provider));
    }

    @Test
    void a_template_is_nobodys_name_where_no_tenant_is_configured() {
        Provider provider = microsoft(new dev.vestibule.domain.provider.Tenant.Undivided());

        assertEquals(
                Optional.of(Refusal.ISSUER_MISMATCH),
                Optional.of(BENCH.authorize(provider))
                        .map(Destination.Nowhere.class::cast)
                        .map(nowhere -> nowhere.refusal()));
    }
}

package dev.vestibule.domain.provider;

import static dev.vestibule.domain.Examples.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.organization.DomainName;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantTest {
    private static final String ID = "0f0f0f0f-0000-4000-8000-00000000000a";
    private static final Tenant ENTRA = new Tenant.OfMicrosoft(UUID.fromString(ID));
    private static final Tenant WORKSPACE = new Tenant.OfGoogle(new DomainName("acme.example"));
    private static final Tenant NONE = new Tenant.Undivided();

    private static Issuer entra(String tenant) {
        return new Issuer("https://login.microsoftonline.com/" + tenant + "/v2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "organizations", "consumers"})
    void where_several_tenants_sign_in_each_speaks_in_its_own_name(String several) {
        assertEquals(entra(ID), ENTRA.issuerAt(entra(several)));
        assertEquals(entra("{tenantid}"), ENTRA.templateAt(entra(several)));
        assertEquals(entra(several), NONE.issuerAt(entra(several)));
        assertEquals(entra(several), NONE.templateAt(entra(several)));
        assertEquals(entra(several), WORKSPACE.issuerAt(entra(several)));
    }

    @Test
    void a_tenants_own_issuer_has_one_name() {
        Issuer another = entra("0f0f0f0f-0000-4000-8000-00000000000b");

        assertEquals(another, ENTRA.issuerAt(another));
        assertEquals(another, ENTRA.templateAt(another));
        assertEquals(entra("commonplace"), ENTRA.issuerAt(entra("commonplace")));
    }

    @Test
    void each_tenant_narrows_the_issuer_that_names_it_and_no_other() {
        assertEquals(List.of(SharedIssuer.GOOGLE), narrowedBy(WORKSPACE));
        assertEquals(List.of(SharedIssuer.MICROSOFT), narrowedBy(ENTRA));
        assertEquals(List.of(), narrowedBy(NONE));
        assertEquals(List.of(), narrowedBy(new Tenant.OfMicrosoft(Tenant.PERSONAL_ACCOUNTS)));
    }

    private static List<SharedIssuer> narrowedBy(Tenant tenant) {
        return Arrays.stream(SharedIssuer.values())
                .filter(shared -> shared.isNarrowedBy(tenant))
                .toList();
    }

    @Test
    void whose_people_are_meant_is_trust() {
        OidcConfig of = OidcChange.NONE.withTenant(ENTRA).appliedTo(config());

        assertFalse(of.trustsTheSameAs(config()));
        assertFalse(config().trustsTheSameAs(of));
        assertTrue(of.trustsTheSameAs(OidcChange.NONE.appliedTo(of)));
    }
}

package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.OIDC;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.CreateProvider.Activation;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClaimMappingChange;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.provider.UserInfoUse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    private static final String PATH = "/organizations/acme/providers";
    private static final String CONFIG =
            "\"issuer\":\"https://acme.okta.example\",\"clientId\":\"vestibule\"," + "\"clientSecret\":\"very-hidden\"";
    private static final String JSON = "{\"id\":\"" + OKTA + "\",\"kind\":\"oidc\",\"name\":\"Okta\","
            + "\"status\":\"enabled\",\"trustVersion\":1,\"config\":{\"issuer\":\"https://acme.okta.example\","
            + "\"clientId\":\"vestibule\",\"scopes\":[\"openid\",\"email\",\"profile\"],\"pkce\":\"S256\","
            + "\"responseMode\":\"query\",\"maxAgeSeconds\":null,\"acrValues\":[],\"tokenEndpointAuthMethod\":\"client_secret_basic\",\"privateKeyJwt\":null,"
            + "\"userInfo\":\"auto\","
            + "\"mapping\":{\"subject\":\"sub\",\"email\":\"email\",\"emailVerified\":\"email_verified\","
            + "\"name\":\"name\"},\"endpoints\":null,\"tenant\":null},\"draft\":null,\"policy\":{\"jit\":\"CONFIRM\",\"autoLink\":\"OFF\",\"trustedDomains\":[],"
            + "\"idpMfa\":\"IGNORE\",\"unsolicited\":\"OFF\",\"defaultRole\":\"member\",\"defaultTeams\":[],"
            + "\"scimEnabled\":false},\"redirectUri\":\"http://localhost:8080/auth/sso/" + OKTA + "\","
            + "\"postLogoutRedirectUri\":\"http://localhost:8080/auth/login\","
            + "\"backchannelLogoutUri\":\"http://localhost:8080/auth/oidc/" + OKTA + "/backchannel-logout\","
            + "\"initiateLoginUri\":\"http://localhost:8080/auth/oidc/" + OKTA + "/initiate\","
            + "\"jwksUri\":\"http://localhost:8080/auth/oidc/" + OKTA + "/jwks\","
            + "\"startUrl\":\"http://localhost:8080/auth/login/" + ACME + "/sso?provider=" + OKTA + "\","
            + "\"createdAt\":\"2026-06-01T10:00:00Z\",\"enabledAt\":\"2026-06-01T10:00:00Z\","
            + "\"disabledAt\":null,\"warnings\":[%s]}";

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @BeforeEach
    void okta_is_there() {
        server.ports().showProvider.answers(new ShowProvider.Result.Shown(OKTA_AT_ACME));
        server.ports().createProvider.answers(new CreateProvider.Result.Created(OKTA_AT_ACME, Optional.empty()));
        server.ports().changeProvider.answers(new ChangeProvider.Result.Changed(OKTA_AT_ACME, Optional.empty()));
    }

    private static String wish(String config) {
        return "{\"kind\":\"oidc\",\"name\":\"Okta\",\"config\":{" + config + "}}";
    }

    @Test
    void a_provider_is_answered_with_its_addresses_and_without_its_secret() {
        var response = api.get(PATH + "/" + OKTA);

        assertEquals(JSON.formatted(""), response.body());
        assertFalse(response.body().contains("very-hidden"));
    }

    @Test
    void providers_are_listed() {
        server.ports().listProviders.answers(new ListProviders.Result.Listed(List.of(OKTA_AT_ACME)));

        assertEquals("[" + JSON.formatted("") + "]", api.get(PATH).body());
    }

    @Test
    void the_least_that_makes_a_provider() {
        var response = api.post(PATH, wish(CONFIG));

        assertEquals(201, response.statusCode(), response.body());
        assertEquals(
                "http://localhost:8080/api/v1/organizations/" + ACME + "/providers/" + OKTA,
                Server.header(response, "Location"));
        var asked = server.ports().createProvider.lastAsked();
        assertEquals(OIDC, asked.config());
        assertEquals(PolicyChange.NONE, asked.policy());
        assertEquals(Activation.AS_DRAFT, asked.activation());
    }

    @Test
    void all_that_can_be_said_of_a_provider_is_understood() {
        var response = api.post(
                PATH,
                "{\"kind\":\"oidc\",\"name\":\"Okta\",\"activate\":true,\"config\":{" + CONFIG
                        + ",\"scopes\":[\"openid\",\"groups\"],\"pkce\":\"S256\",\"responseMode\":\"query\","
                        + "\"tokenEndpointAuthMethod\":\"client_secret_post\",\"userInfo\":\"ALWAYS\","
                        + "\"mapping\":{\"subject\":\"oid\"}},\"policy\":{\"jit\":\"automatic\","
                        + "\"autoLink\":\"TRUSTED_EMAIL\",\"trustedDomains\":[\"Acme.Example\"],\"idpMfa\":\"ACCEPT\","
                        + "\"unsolicited\":\"RESTART\",\"defaultRole\":\"ADMIN\",\"defaultTeams\":[],"
                        + "\"scimEnabled\":false}}");

        assertEquals(201, response.statusCode(), response.body());
        var asked = server.ports().createProvider.lastAsked();
        var config = (OidcConfig) asked.config();
        assertEquals(Activation.AT_ONCE, asked.activation());
        assertEquals(List.of("openid", "groups"), config.scopes());
        assertEquals(ClientAuthentication.CLIENT_SECRET_POST, config.clientAuthentication());
        assertEquals(UserInfoUse.ALWAYS, config.userInfo());
        assertEquals(new ClaimMapping("oid", "email", "email_verified", "name"), config.mapping());
        assertEquals(Optional.of(JustInTime.AUTOMATIC), asked.policy().jit());
        assertEquals(Optional.of(AutoLink.TRUSTED_EMAIL), asked.policy().autoLink());
        assertEquals(
                Optional.of(Set.of(new DomainName("acme.example"))),
                asked.policy().trustedDomains());
        assertEquals(Optional.of(OrganizationRole.ADMIN), asked.policy().defaultRole());
    }

    @Test
    void what_was_left_wrong_is_a_warning() {
        server.ports()
                .createProvider
                .answers(new CreateProvider.Result.Created(OKTA_AT_ACME, Optional.of(Refusal.IDP_UNREACHABLE)));

        var response = api.post(PATH, wish(CONFIG));

        assertTrue(response.body().contains("\"warnings\":[{\"code\":\"idp_unreachable\",\"title\":"), response.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"issuer\":\"ftp://x\" | /config/issuer",
                "\"issuer\":\"https://\" | /config/issuer",
                "\"issuer\":\"https://x?y\" | /config/issuer",
                "\"issuer\":\"https://x#y\" | /config/issuer",
                "\"issuer\":\"https://u:p@x\" | /config/issuer",
                "\"issuer\":\"https://x y\" | /config/issuer",
                "\"issuer\":5 | /config/issuer",
                "\"clientId\":\" \" | /config/clientId",
                "\"clientSecret\":\"\" | /config/clientSecret",
                "\"scopes\":[\"email\"] | /config/scopes",
                "\"scopes\":[\"openid\",\"a b\"] | /config/scopes",
                "\"tokenEndpointAuthMethod\":\"none\" | /config/tokenEndpointAuthMethod",
                "\"pkce\":\"plain\" | /config/pkce",
                "\"userInfo\":\"sometimes\" | /config/userInfo",
                "\"mapping\":{\"subject\":\"\"} | /config/mapping/subject",
                "\"mapping\":{\"groups\":\"g\"} | /config/mapping/groups",
                "\"mapping\":[] | /config/mapping",
                "\"maxAgeSeconds\":-1 | /config/maxAgeSeconds",
                "\"maxAgeSeconds\":\"1\" | /config/maxAgeSeconds",
                "\"acrValues\":[\"a b\"] | /config/acrValues",
                "\"acrValues\":null | /config/acrValues",
                "\"responseMode\":\"fragment\" | /config/responseMode",
                "\"tenant\":{} | /config/tenant/tenantId",
                "\"tenant\":\"acme\" | /config/tenant",
                "\"tenant\":{\"tenantId\":\"acme\"} | /config/tenant/tenantId",
                "\"tenant\":{\"tenantId\":\"1-1-1-1-1\"} | /config/tenant/tenantId",
                "\"tenant\":{\"hostedDomain\":\"acme\"} | /config/tenant/hostedDomain",
                "\"tenant\":{\"hostedDomain\":\"a.example\",\"tenantId\":\"0f0f0f0f-0000-4000-8000-00000000000a\"} "
                        + "| /config/tenant/tenantId",
                "\"surprise\":1 | /config/surprise"
            })
    void a_wrong_field_is_named(String field, String pointer) {
        var response = api.patch(PATH + "/" + OKTA, "{\"config\":{" + field + "}}");

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"pointer\":\"" + pointer + "\""), response.body());
        assertEquals(List.of(), server.ports().changeProvider.asked());
    }

    @Test
    void a_missing_field_is_named() {
        var response = api.post(PATH, "{\"kind\":\"oidc\",\"name\":\"Okta\"}");

        for (String pointer : List.of("/config/issuer", "/config/clientId", "/config/clientSecret")) {
            assertTrue(
                    response.body().contains("\"pointer\":\"" + pointer + "\",\"code\":\"required\""), response.body());
        }
    }

    @Test
    void what_is_asked_at_each_sign_in_is_understood_as_it_is_answered() {
        String asked = "\"responseMode\":\"form_post\",\"maxAgeSeconds\":0,\"acrValues\":[\"urn:a\"]";
        api.patch(PATH + "/" + OKTA, "{\"config\":{" + asked + "}}");
        var config = server.ports().changeProvider.lastAsked().config().appliedTo(OIDC);
        var changed = OKTA_AT_ACME.reconfigured("Okta", config, OKTA_AT_ACME.policy());
        server.ports().showProvider.answers(new ShowProvider.Result.Shown(changed));

        assertEquals(new Freshness.Within(Duration.ZERO), config.requests().freshness());
        assertEquals(ResponseMode.FORM_POST, config.requests().responseMode());
        assertTrue(api.get(PATH + "/" + OKTA).body().contains(asked));

        api.patch(PATH + "/" + OKTA, "{\"config\":{\"maxAgeSeconds\":null}}");
        assertEquals(
                Optional.of(new Freshness.AnyAge()),
                server.ports().changeProvider.lastAsked().config().requests().freshness());
    }

    @Test
    void other_kinds_come_later() {
        var later = api.post(PATH, "{\"kind\":\"saml\",\"name\":\"x\",\"config\":{\"metadataUrl\":\"https://x\"}}");
        var never = api.post(PATH, "{\"kind\":\"telepathy\",\"name\":\"x\",\"config\":{" + CONFIG + "}}");

        assertEquals(422, later.statusCode(), later.body());
        assertTrue(later.body().contains("\"pointer\":\"/kind\",\"code\":\"feature_not_available\""), later.body());
        assertEquals(400, never.statusCode(), never.body());
    }

    @Test
    void a_provider_never_makes_owners() {
        var response = api.patch(PATH + "/" + OKTA, "{\"policy\":{\"defaultRole\":\"owner\"}}");

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("/policy/defaultRole"));
    }

    @Test
    void a_change_says_what_changes_and_nothing_else() {
        assertEquals(200, api.patch(PATH + "/" + OKTA, "{\"name\":\"New\"}").statusCode());

        var asked = server.ports().changeProvider.lastAsked();
        assertEquals(Optional.of("New"), asked.name());
        assertEquals(OidcChange.NONE, asked.config());
        assertEquals(PolicyChange.NONE, asked.policy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"hostedDomain\":\"acme.example\",\"tenantId\":null}",
                "{\"hostedDomain\":null,\"tenantId\":\"0f0f0f0f-0000-4000-8000-00000000000a\"}",
                "null"
            })
    void a_tenant_is_understood_as_it_is_answered(String tenant) {
        api.patch(PATH + "/" + OKTA, "{\"config\":{\"tenant\":" + tenant + "}}");
        var config = server.ports().changeProvider.lastAsked().config().appliedTo(OIDC);
        var changed = OKTA_AT_ACME.reconfigured("Okta", config, OKTA_AT_ACME.policy());
        server.ports().showProvider.answers(new ShowProvider.Result.Shown(changed));

        assertEquals(!tenant.equals("null"), config.tenant().isPartOfMany());
        assertTrue(api.get(PATH + "/" + OKTA).body().contains("\"tenant\":" + tenant + "},\"draft\":null,\"policy\""));
    }

    @Test
    void part_of_a_mapping_is_a_change_of_that_part() {
        assertEquals(
                200,
                api.patch(PATH + "/" + OKTA, "{\"config\":{\"mapping\":{\"email\":\"upn\"}}}")
                        .statusCode());

        assertEquals(
                Optional.of(new ClaimMappingChange(
                        Optional.empty(), Optional.of("upn"), Optional.empty(), Optional.empty())),
                server.ports().changeProvider.lastAsked().config().mapping());
    }

    @Test
    void a_provider_of_another_organization_is_not_there() {
        server.ports().showProvider.answers(new ShowProvider.Result.Refused(Refusal.NOT_FOUND));
        server.ports().changeProvider.answers(new ChangeProvider.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(404, api.get(PATH + "/" + OKTA).statusCode());
        assertEquals(404, api.patch(PATH + "/" + OKTA, "{}").statusCode());
        assertEquals(404, api.get(PATH + "/okta").statusCode());
    }

    @Test
    void deleting_disables() {
        server.ports().disableProvider.answers(new DisableProvider.Result.Disabled());

        assertEquals(204, api.delete(PATH + "/" + OKTA).statusCode());
        assertEquals(OKTA, server.ports().disableProvider.lastAsked().provider());
    }
}

package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.RegisteredClient;
import dev.vestibule.adapters.idp.testing.Tenant;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An organization that lets everybody in whom its own provider vouches for, set up by the admin API.
record Acme(URI baseUrl, Tenant tenant, String startUrl, String providerId) {
    static Acme setUp(URI baseUrl, MisbehavingProvider idp, String name) {
        return setUp(baseUrl, idp, name, "");
    }

    /// `more` are further members of the provider's configuration, with a comma before them.
    static Acme setUp(URI baseUrl, MisbehavingProvider idp, String name, String more) {
        Tenant tenant = idp.tenant(name);
        try (var admin = new Browser(baseUrl)) {
            created(admin.api("POST", "/organizations", "{\"slug\": \"%s\", \"name\": \"Acme\"}".formatted(name)));
            created(admin.api(
                    "POST",
                    "/organizations/%s/domains".formatted(name),
                    "{\"name\": \"%s.example\", \"proven\": true}".formatted(name)));
            String provider = created(admin.api(
                    "POST", "/organizations/%s/providers".formatted(name), provider(tenant.issuer(), name, more)));
            tenant.register(RegisteredClient.basic("vestibule", "hush", URI.create(field(provider, "redirectUri"))));
            return new Acme(baseUrl, tenant, field(provider, "startUrl"), field(provider, "id"));
        }
    }

    private static String provider(String issuer, String name, String more) {
        return """
                {"kind": "oidc", "name": "Sign-in", "activate": true,
                 "config": {"issuer": "%s", "clientId": "vestibule", "clientSecret": "hush"%s},
                 "policy": {"jit": "AUTOMATIC", "trustedDomains": ["%s.example"]}}
                """.formatted(issuer, more, name);
    }

    static String created(HttpResponse<String> response) {
        assertEquals(201, response.statusCode(), response.body());
        return response.body();
    }

    static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException(name + " is not in " + json);
        }
        return matcher.group(1);
    }
}

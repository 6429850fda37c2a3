package dev.vestibule.adapters.web.testing;

import dev.vestibule.adapters.web.settings.AdminApiKey;
import dev.vestibule.adapters.web.settings.AllowedOrigins;
import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.adapters.web.settings.CsrfKey;
import dev.vestibule.adapters.web.settings.FormSeeds;
import dev.vestibule.adapters.web.settings.Network;
import dev.vestibule.adapters.web.settings.PasswordMail;
import dev.vestibule.adapters.web.settings.TraceCodes;
import dev.vestibule.adapters.web.settings.TrustedProxies;
import dev.vestibule.domain.audit.TraceCode;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;

/// What bootstrap would give to this module.
@Factory
class StubSettings {
    private final AtomicInteger traces = new AtomicInteger();
    private final AtomicInteger seeds = new AtomicInteger();

    @Singleton
    BaseUrl baseUrl(@Value("${test.base-url}") String text) {
        return new BaseUrl(URI.create(text));
    }

    @Singleton
    AdminApiKey adminApiKey() {
        return new AdminApiKey("operator", Server.ADMIN_KEY);
    }

    @Singleton
    PasswordMail passwordMail(@Value("${test.password-mail:true}") boolean isOffered) {
        return new PasswordMail(isOffered);
    }

    @Singleton
    AllowedOrigins allowedOrigins() {
        return new AllowedOrigins(Set.of("https://app.example"));
    }

    @Singleton
    TrustedProxies trustedProxies(@Value("${test.trusted-proxies:}") List<String> networks) {
        return new TrustedProxies(networks.stream()
                .filter(text -> !text.isEmpty())
                .map(text -> Network.parse(text).orElseThrow())
                .toList());
    }

    @Singleton
    CsrfKey csrfKey() {
        return new CsrfKey(new SecretKeySpec("a key for tests only".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    @Singleton
    TraceCodes traceCodes() {
        return () -> new TraceCode("trace%05d".formatted(traces.incrementAndGet()));
    }

    @Singleton
    FormSeeds formSeeds() {
        return () -> "seed-for-tests-%05d".formatted(seeds.incrementAndGet());
    }
}

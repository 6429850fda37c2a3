package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.application.port.out.world.IdentityProviders.AuthorizationRequest;
import dev.vestibule.application.port.out.world.IdentityProviders.Destination;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.RequestSettingsChange;
import dev.vestibule.domain.provider.ResponseMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is asked for beside the person (OpenID Connect Core 1.0 §3.1.2.1), and whether it was done.
class DemandChecksTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Provider asking(RequestSettingsChange change, Misbehaviour... misbehaviours) {
        Provider provider = BENCH.provider();
        for (Misbehaviour misbehaviour : misbehaviours) {
            BENCH.tenant(provider).misbehaves(misbehaviour);
        }
        return Bench.with(provider, OidcChange.NONE.withRequests(change).appliedTo(Bench.config(provider)));
    }

    private static RequestSettingsChange maxAge(int seconds) {
        return new RequestSettingsChange(
                Optional.of(new Freshness.Within(Duration.ofSeconds(seconds))), Optional.empty(), Optional.empty());
    }

    private static RequestSettingsChange classes(String... classes) {
        return new RequestSettingsChange(Optional.empty(), Optional.of(List.of(classes)), Optional.empty());
    }

    private static String query(Provider provider, Set<Prompt> prompts) {
        var request = new AuthorizationRequest(new FlowId(UUID.randomUUID()), Bench.SECRETS, Optional.empty(), prompts);
        return assertInstanceOf(Destination.At.class, BENCH.providers.authorize(provider, request))
                .location()
                .getRawQuery();
    }

    @Test
    void each_wish_is_in_the_request() {
        var all = new RequestSettingsChange(
                Optional.of(new Freshness.Within(Duration.ZERO)),
                Optional.of(List.of("urn:a", "urn:b")),
                Optional.of(ResponseMode.FORM_POST));

        String query = query(asking(all), Set.of(Prompt.CONSENT, Prompt.LOGIN));

        for (String parameter :
                List.of("max_age=0", "acr_values=urn%3Aa+urn%3Ab", "response_mode=form_post", "prompt=login+consent")) {
            assertTrue(("&" + query + "&").contains("&" + parameter + "&"), parameter + " in " + query);
        }
    }

    @Test
    void and_none_where_there_is_none() {
        String query = query(BENCH.provider(), Set.of());

        assertFalse(query.matches(".*(max_age|acr_values|response_mode|prompt).*"), query);
    }

    /// The person showed who they are 121 seconds ago.
    @ParameterizedTest
    @CsvSource({"61, true", "60, false", "0, false"})
    void who_showed_it_too_long_ago_is_refused(int maxAge, boolean isFresh) {
        Provider provider = asking(maxAge(maxAge), Misbehaviour.AUTHENTICATED_LONG_AGO);

        if (isFresh) {
            BENCH.proven(provider);
        } else {
            assertEquals(Refusal.AUTHENTICATION_TOO_OLD, BENCH.refused(provider));
        }
    }

    @Test
    void a_moment_ago_is_fresh_though_each_time_was_asked() {
        BENCH.proven(asking(maxAge(0)));
    }

    @Test
    void a_time_is_needed_where_it_was_asked_for() {
        assertEquals(
                Refusal.AUTH_TIME_MISSING,
                BENCH.refused(asking(maxAge(3600), Misbehaviour.MISSING_AUTHENTICATION_TIME)));
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSING_CONTEXT_CLASS", "OTHER_CONTEXT_CLASS"})
    void one_of_the_classes_is_needed_where_some_were_asked_for(Misbehaviour misbehaviour) {
        BENCH.proven(asking(classes("urn:example:three", "urn:example:two")));

        assertEquals(
                Refusal.ACR_MISMATCH,
                BENCH.refused(asking(classes("urn:example:three", "urn:example:two"), misbehaviour)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "MISSING_AUTHENTICATION_TIME",
                "AUTHENTICATED_LONG_AGO",
                "MISSING_CONTEXT_CLASS",
                "OTHER_CONTEXT_CLASS"
            })
    void what_was_not_asked_for_is_not_needed(Misbehaviour misbehaviour) {
        BENCH.proven(asking(RequestSettingsChange.NONE, misbehaviour));
    }
}

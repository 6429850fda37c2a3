package dev.vestibule.adapters.idp.oidc;

import static dev.vestibule.domain.flow.Recheck.Token.IN_DOUBT;
import static dev.vestibule.domain.flow.Recheck.Token.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.ProvidersByConfig;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.flow.Recheck.CouldNotCheck;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// RFC 6749 §5.2, §6; OpenID Connect Core 1.0 §12.
class RecheckTest {
    private static final Bench BENCH = new Bench();

    /// Does not wait long.
    private static final OutboundHttp HASTY = new OutboundHttp(Bench.settings(Duration.ofMillis(700)));

    @AfterAll
    static void close() {
        HASTY.close();
        BENCH.close();
    }

    private static Provider provider(Quirk... quirks) {
        Provider provider = BENCH.providerWith(quirks);
        BENCH.tenant(provider).has(Quirk.SENDS_REFRESH_TOKEN);
        var change = new OidcChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("openid", "offline_access")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Bench.with(provider, change.appliedTo(Bench.config(provider)));
    }

    private static Identity linked(Provider provider) {
        return Identity.linked(
                new IdentityId(UUID.randomUUID()),
                provider.organization(),
                new UserId(UUID.randomUUID()),
                BENCH.proven(provider),
                LinkProof.CREATION,
                BENCH.clock.instant());
    }

    private static Recheck ask(Provider provider, Identity identity) {
        return BENCH.providers.recheck(provider, identity, BENCH.clock.instant());
    }

    private static CouldNotCheck unchecked(Recheck recheck) {
        return assertInstanceOf(CouldNotCheck.class, recheck);
    }

    private static CouldNotCheck uncheckedFor(Misbehaviour misbehaviour) {
        Provider provider = provider();
        Identity identity = linked(provider);
        BENCH.tenant(provider).misbehaves(misbehaviour);
        return unchecked(ask(provider, identity));
    }

    @Test
    void somebody_who_is_still_there_is_confirmed_and_the_token_stays_good() {
        Provider provider = provider();
        Identity identity = linked(provider);

        assertInstanceOf(Recheck.Confirmed.class, ask(provider, identity));
        assertInstanceOf(Recheck.Confirmed.class, ask(provider, identity));
        assertEquals(List.of(), BENCH.tenant(provider).complaints());
    }

    @Test
    void an_answer_without_an_id_token_confirms_as_well() {
        Provider provider = provider(Quirk.REFRESHES_WITHOUT_ID_TOKEN);

        assertInstanceOf(Recheck.Confirmed.class, ask(provider, linked(provider)));
    }

    @Test
    void a_renewed_token_is_handed_over_and_the_former_one_is_used_up() {
        Provider provider = provider(Quirk.RENEWS_REFRESH_TOKENS);
        Identity identity = linked(provider);

        var confirmed = assertInstanceOf(Recheck.Confirmed.class, ask(provider, identity));

        assertNotEquals(identity.refreshToken(), confirmed.renewed());
        assertInstanceOf(Recheck.Confirmed.class, ask(provider, identity.withRefreshToken(confirmed.renewed())));
        assertEquals(new Recheck.Rejected("invalid_grant"), ask(provider, identity));
    }

    @Test
    void somebody_whom_the_provider_gave_up_is_rejected() {
        Provider provider = provider();
        Identity identity = linked(provider);
        BENCH.tenant(provider).forgetsEverybody();

        assertEquals(new Recheck.Rejected("invalid_grant"), ask(provider, identity));
    }

    @Test
    void a_client_that_is_not_let_in_says_nothing_of_the_person() {
        Provider provider = provider();
        Identity identity = linked(provider);
        OidcConfig now = Bench.config(provider);
        Provider stranger = Bench.with(
                provider,
                new OidcConfig(
                        now.issuer(),
                        now.clientId(),
                        new ClientSecret("another"),
                        now.scopes(),
                        now.clientAuthentication(),
                        now.userInfo(),
                        now.mapping(),
                        now.algorithms()));

        CouldNotCheck unchecked = unchecked(ask(stranger, identity));

        assertEquals(Refusal.TOKEN_REQUEST_REJECTED, unchecked.refusal());
        assertEquals(KEPT, unchecked.token());
    }

    @Test
    void an_answer_that_does_not_come_leaves_the_token_in_doubt() {
        Provider provider = provider();
        Identity identity = linked(provider);
        var hasty = new ProvidersByConfig(HASTY, Bench.SELF, BENCH.clock);
        BENCH.tenant(provider).misbehaves(Misbehaviour.SLOW);

        CouldNotCheck unchecked = unchecked(hasty.recheck(provider, identity, BENCH.clock.instant()));

        assertEquals(Refusal.IDP_TIMEOUT, unchecked.refusal());
        assertEquals(IN_DOUBT, unchecked.token());
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, IDP_ERROR, KEPT",
        "TOO_MANY_REQUESTS, IDP_BUSY, KEPT",
        "UNAUTHORIZED, TOKEN_REQUEST_REJECTED, KEPT",
        "FORBIDDEN, TOKEN_REQUEST_REJECTED, KEPT",
        "NOT_FOUND, TOKEN_REQUEST_REJECTED, KEPT",
        "REDIRECT, TOKEN_REQUEST_REJECTED, KEPT",
        "DEAD, IDP_UNREACHABLE, IN_DOUBT",
        "NOT_JSON, IDP_RESPONSE_INVALID, IN_DOUBT",
        "HTML, IDP_RESPONSE_INVALID, IN_DOUBT",
        "NO_ACCESS_TOKEN, IDP_RESPONSE_INVALID, KEPT",
        "INVALID_GRANT_WITH_OK, IDP_RESPONSE_INVALID, KEPT"
    })
    void whatever_else_goes_wrong_is_no_proof(Misbehaviour how, Refusal refusal, Recheck.Token token) {
        CouldNotCheck unchecked = uncheckedFor(how);

        assertEquals(refusal, unchecked.refusal(), unchecked.detail());
        assertEquals(token, unchecked.token());
    }

    /// §12.2.
    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {
                "WRONG_ISSUER",
                "WRONG_AUDIENCE",
                "WRONG_AUTHORIZED_PARTY",
                "WRONG_NONCE",
                "ISSUED_LONG_AGO",
                "EXPIRED",
                "WRONG_SIGNATURE",
                "TAMPERED",
                "ALGORITHM_NONE",
                "WRONG_ACCESS_TOKEN_HASH",
                "MISSING_SUBJECT"
            })
    void an_id_token_that_is_not_as_it_has_to_be_confirms_nobody(Misbehaviour lie) {
        assertNotEquals(Refusal.IDP_ERROR, uncheckedFor(lie).refusal());
    }

    @Test
    void an_id_token_without_a_nonce_is_as_good() {
        Provider provider = provider();
        Identity identity = linked(provider);
        BENCH.tenant(provider).misbehaves(Misbehaviour.MISSING_NONCE);

        assertInstanceOf(Recheck.Confirmed.class, ask(provider, identity));
    }

    /// Neither a confirmation nor a rejection; the token that came is somebody else's.
    @Test
    void an_answer_about_somebody_else_proves_nothing() {
        Provider provider = provider();
        Identity identity = linked(provider);
        BENCH.tenant(provider).takesEverybodyFor(ScriptedPerson.of("person-2", "two@idp.example", "Two"));

        CouldNotCheck unchecked = unchecked(ask(provider, identity));

        assertEquals(Refusal.SUBJECT_MISMATCH, unchecked.refusal());
        assertEquals(Optional.empty(), unchecked.renewed());
        assertEquals(IN_DOUBT, unchecked.token());
    }

    @Test
    void a_provider_that_cannot_be_found_is_not_asked() {
        Provider provider = provider();
        Identity identity = linked(provider);
        try (var fresh = new Bench()) {
            BENCH.tenant(provider).misbehaves(Misbehaviour.SERVER_ERROR, Endpoint.DISCOVERY);

            CouldNotCheck unchecked = unchecked(fresh.providers.recheck(provider, identity, BENCH.clock.instant()));

            assertEquals(KEPT, unchecked.token());
        }
    }
}

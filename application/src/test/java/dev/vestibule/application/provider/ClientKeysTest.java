package dev.vestibule.application.provider;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.application.port.in.provider.ShowClientKeys;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientKeyWish;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderDraft;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.tag.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientKeysTest {
    private static final ClientKeyWish MADE = new ClientKeyWish.Made(SigningAlgorithm.ES384);

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void okta_is_there() {
        bench.given(Cast.OKTA);
    }

    private PrepareClientKey.Result prepare(ClientKeyWish wish) {
        return bench.providers.prepareClientKey().handle(new PrepareClientKey.Command(OPERATOR, AT_ACME, wish));
    }

    private ClientKey made() {
        return assertInstanceOf(PrepareClientKey.Result.Prepared.class, prepare(MADE))
                .key();
    }

    private ChangeProvider.Result change(OidcChange change) {
        return bench.providers
                .changeProvider()
                .handle(new ChangeProvider.Command(
                        OPERATOR,
                        AT_ACME,
                        Cast.OKTA.id(),
                        Optional.empty(),
                        change,
                        PolicyChange.NONE,
                        new Condition.Any()));
    }

    private static OidcChange method(ClientAuthentication method) {
        return new OidcChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(method),
                Optional.empty(),
                Optional.empty());
    }

    private OidcConfig okta() {
        return (OidcConfig) bench.world.providers().getFirst().config();
    }

    @Test
    void a_key_pair_is_made_or_brought_and_stored_only_with_the_provider() {
        var brought = new PrivateJwk(Map.of("kty", "EC", "d", "hush"));

        assertEquals(SigningAlgorithm.ES384, made().publicJwk().algorithm());
        assertEquals(
                brought,
                assertInstanceOf(PrepareClientKey.Result.Prepared.class, prepare(new ClientKeyWish.Brought(brought)))
                        .key()
                        .privateJwk());
        assertEquals(
                new PrepareClientKey.Result.Unusable("has no private part"),
                prepare(new ClientKeyWish.Brought(new PrivateJwk(Map.of("kty", "EC")))));
        assertEquals(Cast.OKTA.config(), okta());
    }

    @Test
    void a_key_in_place_of_a_secret_brings_its_method_and_is_no_change_of_trust() {
        var key = made();

        change(OidcChange.NONE.withCredential(key));

        assertEquals(key, okta().credential());
        assertEquals(ClientAuthentication.PRIVATE_KEY_JWT, okta().clientAuthentication());
        assertEquals(
                Cast.OKTA.trustVersion(), bench.world.providers().getFirst().trustVersion());
        assertEquals(
                List.of("PROVIDER_EDITED {changed=algorithms,clientSecret,privateKeyJwt,tokenEndpointAuthMethod}"),
                bench.written());
    }

    @Test
    void and_a_secret_in_place_of_a_key_brings_its_own() {
        change(OidcChange.NONE.withCredential(made()));

        change(OidcChange.NONE.withCredential(new ClientSecret("again")));

        assertEquals(new ClientSecret("again"), okta().credential());
        assertEquals(ClientAuthentication.CLIENT_SECRET_BASIC, okta().clientAuthentication());
    }

    @Test
    void a_method_has_to_fit_what_the_client_has() {
        var misfit = new ChangeProvider.Result.Misfit();
        var longEnough = new ClientSecret("0123456789abcdef0123456789abcdef");

        assertEquals(misfit, change(method(ClientAuthentication.PRIVATE_KEY_JWT)));
        assertEquals(misfit, change(method(ClientAuthentication.CLIENT_SECRET_JWT)));
        assertEquals(
                misfit, change(method(ClientAuthentication.CLIENT_SECRET_POST).withCredential(made())));
        assertEquals(Cast.OKTA.config(), okta());
        assertInstanceOf(
                ChangeProvider.Result.Changed.class,
                change(method(ClientAuthentication.CLIENT_SECRET_JWT).withCredential(longEnough)));
        assertEquals(misfit, change(OidcChange.NONE.withCredential(new ClientSecret("short"))));
        assertEquals(longEnough, okta().credential());
    }

    @Test
    void the_key_of_a_change_that_waits_for_a_test_is_shown_beside_the_one_in_force() {
        var inForce = made();
        change(OidcChange.NONE.withCredential(inForce));
        var waiting = new ClientKey(
                new PublicJwk(SigningAlgorithm.ES384, "waiting", Map.of("kty", "EC", "x", "waiting")),
                new PrivateJwk(Map.of("kty", "EC", "x", "waiting", "d", "hush")));
        bench.world.given(stores -> stores.providers()
                .lock(Cast.ACME.id(), Cast.OKTA.id())
                .ifPresent(row -> stores.providers().save(drafted(row, waiting))));

        assertEquals(
                new ShowClientKeys.Result.Shown(List.of(inForce.publicJwk(), waiting.publicJwk())),
                bench.providers.showClientKeys().handle(new ShowClientKeys.Query(Cast.OKTA.id())));
    }

    private static Provider drafted(Provider provider, ClientKey key) {
        var config = OidcChange.NONE.withCredential(key).appliedTo((OidcConfig) provider.config());
        return provider.drafted(
                new ProviderDraft(new DraftId(Cast.uuid(0xd3)), config), provider.name(), provider.policy());
    }

    @Test
    void anybody_may_see_the_public_half_and_nothing_else() {
        var query = new ShowClientKeys.Query(Cast.OKTA.id());
        assertEquals(
                new ShowClientKeys.Result.Shown(List.of()),
                bench.providers.showClientKeys().handle(query));
        var key = made();
        change(OidcChange.NONE.withCredential(key));

        var shown = bench.providers.showClientKeys().handle(query);

        assertEquals(new ShowClientKeys.Result.Shown(List.of(key.publicJwk())), shown);
        assertFalse(key.toString().contains("hush"));
        assertEquals(
                new ShowClientKeys.Result.Refused(Refusal.PROVIDER_NOT_FOUND),
                bench.providers.showClientKeys().handle(new ShowClientKeys.Query(Cast.ENTRA.id())));
    }
}

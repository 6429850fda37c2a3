package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.provider.ClientKeyWish;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads where the key pair for `private_key_jwt` is to come from: we make one, or the admin brings one.
final class ClientKeyBody {
    private static final String KEY = "privateKeyJwt";

    private static final Shape<SigningAlgorithm> ALGORITHM = Shapes.named(SigningAlgorithm.class, Wire::algorithm);
    private static final Shape<String> NUMBER =
            Shapes.text("a number in base64url", text -> text.matches("[A-Za-z0-9_-]{1,2048}"));
    private static final Shape<String> USE = Shapes.text("sig", "sig"::equals);
    private static final Shape<String> KEY_OPERATION = Shapes.text("sign", "sign"::equals);

    private static final List<String> NUMBERS = List.of("n", "e", "x", "y", "d", "p", "q", "dp", "dq", "qi");

    /// What a private key cannot do without (RFC 7517 §4.1; RFC 7518 §6.2.2, §6.3.2; RFC 8037 §2).
    private static final List<String> REQUIRED = List.of("kty", "d");

    private ClientKeyBody() {}

    static Optional<ClientKeyWish> read(Fields fields) {
        return fields.withinIfPresent(KEY, ClientKeyBody::wish);
    }

    /// Which algorithm a key is for, it says itself.
    private static Optional<ClientKeyWish> wish(Fields fields) {
        var brought = fields.withinIfPresent("jwk", jwk -> Optional.of(members(jwk)));
        var algorithm = fields.optional("algorithm", ALGORITHM);
        if (brought.isPresent() && fields.has("algorithm")) {
            fields.fault("algorithm", "invalid_value", "should be left out beside jwk, which has its own alg");
        }
        if (brought.isEmpty() && !fields.has("algorithm")) {
            fields.fault("algorithm", "required", "is missing; it should be " + ALGORITHM.expected());
        }
        return brought.<ClientKeyWish>map(members -> new ClientKeyWish.Brought(new PrivateJwk(members)))
                .or(() -> algorithm.map(ClientKeyWish.Made::new));
    }

    private static Map<String, String> members(Fields jwk) {
        REQUIRED.stream()
                .filter(name -> !jwk.has(name))
                .forEach(name -> jwk.fault(name, "required", "is missing; it should be that of a private key"));
        jwk.optional("use", USE);
        jwk.optional("key_ops", Shapes.list(KEY_OPERATION));
        jwk.optional("ext", Shapes.YES_OR_NO);
        Map<String, String> members = new HashMap<>();
        keep(jwk, members, "kty", Shapes.text("RSA, EC or OKP", text -> text.matches("RSA|EC|OKP")));
        keep(jwk, members, "crv", Shapes.text("a curve", text -> text.matches("P-256|P-384|P-521|Ed25519")));
        keep(jwk, members, "alg", Shapes.text(ALGORITHM.expected(), ClientKeyBody::isAlgorithm));
        keep(jwk, members, "kid", Shapes.line(PublicJwk.MAX_ID_LENGTH_CHARS));
        NUMBERS.forEach(name -> keep(jwk, members, name, NUMBER));
        return members;
    }

    private static boolean isAlgorithm(String text) {
        return Wire.algorithms().contains(text);
    }

    private static void keep(Fields jwk, Map<String, String> members, String name, Shape<String> shape) {
        jwk.optional(name, shape).ifPresent(value -> members.put(name, value));
    }
}

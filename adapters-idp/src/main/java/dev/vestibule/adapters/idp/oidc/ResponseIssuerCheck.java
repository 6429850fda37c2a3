package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.oidc.ProviderMetadata.ResponseIssuer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Issuer;
import java.util.Optional;

/// Whether the answer comes from the provider that was asked (RFC 9207 §2.4). Made before the code is sent anywhere.
final class ResponseIssuerCheck {
    private ResponseIssuerCheck() {}

    static Checked<ProviderMetadata> check(Optional<String> presented, Issuer expected, ProviderMetadata metadata) {
        return Checked.passed(metadata)
                .provided(
                        () -> presented.isPresent() || metadata.responseIssuer() == ResponseIssuer.NOT_ANNOUNCED,
                        Refusal.RESPONSE_ISSUER_MISMATCH,
                        "the answer lacks the issuer that the provider announced")
                .provided(
                        () -> isNotAnother(presented, expected),
                        Refusal.RESPONSE_ISSUER_MISMATCH,
                        "the answer is from another issuer");
    }

    static boolean isNotAnother(Optional<String> presented, Issuer expected) {
        return presented.filter(issuer -> !issuer.equals(expected.value())).isEmpty();
    }
}

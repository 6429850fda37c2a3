package dev.vestibule.bootstrap.crypto;

import com.google.crypto.tink.Aead;
import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/// Seals a flow with AES-256-GCM for its way through the browser, as base64url that fits a cookie.
public final class SealedFlows implements FlowSeal {
    private static final String KIND = "login-flow";

    private final Aead aead;

    public SealedFlows(Keyring keyring) {
        this.aead = keyring.aead(Purpose.FLOWS);
    }

    @Override
    public SealedFlow seal(AwaitingProvider flow) {
        try {
            byte[] sealed = aead.encrypt(FlowCodec.encode(flow), kind());
            return new SealedFlow(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("a flow could not be sealed", cause);
        }
    }

    @Override
    public Optional<AwaitingProvider> open(SealedFlow sealed) {
        try {
            return FlowCodec.decode(aead.decrypt(Base64.getUrlDecoder().decode(sealed.text()), kind()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] kind() {
        return KIND.getBytes(StandardCharsets.UTF_8);
    }
}

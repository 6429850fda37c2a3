package dev.vestibule.bootstrap.crypto;

import com.google.crypto.tink.Aead;
import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SsoFlow.Answered;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/// Seals a flow with AES-256-GCM for its way through the browser, as base64url that fits a cookie.
public final class SealedFlows implements FlowSeal {
    private static final String AWAITING = "flow";
    private static final String ANSWERED = "answered-flow";

    private final Aead aead;

    public SealedFlows(Keyring keyring) {
        this.aead = keyring.aead(Purpose.FLOWS);
    }

    @Override
    public SealedFlow seal(AwaitingProvider flow) {
        return encrypt(FlowCodec.encode(flow), AWAITING);
    }

    @Override
    public Optional<AwaitingProvider> open(SealedFlow text) {
        return decrypt(text, AWAITING).flatMap(FlowCodec::decode);
    }

    @Override
    public SealedFlow sealAnswered(Answered flow) {
        return encrypt(FlowCodec.encode(flow), ANSWERED);
    }

    @Override
    public Optional<Answered> openAnswered(SealedFlow text) {
        return decrypt(text, ANSWERED).flatMap(FlowCodec::decodeAnswered);
    }

    /// What was encrypted as one kind does not decrypt as the other.
    private SealedFlow encrypt(byte[] bytes, String kind) {
        try {
            byte[] encrypted = aead.encrypt(bytes, kind.getBytes(StandardCharsets.UTF_8));
            return new SealedFlow(Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("a flow could not be sealed", cause);
        }
    }

    private Optional<byte[]> decrypt(SealedFlow text, String kind) {
        try {
            return Optional.of(
                    aead.decrypt(Base64.getUrlDecoder().decode(text.text()), kind.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

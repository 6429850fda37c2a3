package dev.vestibule.bootstrap.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.Aead;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealedFlowsTest {
    private static final UserId ALICE = new UserId(new UUID(7, 8));
    private static final Keyring KEYRING = new Keyring(EncryptionKeys.newlyMade());

    private final SealedFlows seal = new SealedFlows(KEYRING);

    private static AwaitingProvider flow(Optional<UserId> startedBy, String next) {
        return flow(new FlowPurpose.Login(), startedBy, next);
    }

    private static AwaitingProvider flow(FlowPurpose purpose, Optional<UserId> startedBy, String next) {
        var origin = new FlowOrigin(
                new FlowId(new UUID(1, 2)),
                purpose,
                new OrganizationId(new UUID(3, 4)),
                new ProviderId(new UUID(5, 6)),
                new TrustVersion(3),
                startedBy,
                new ReturnTarget(next),
                Instant.parse("2026-11-24T10:15:30.123456Z"));
        return new AwaitingProvider(origin, new RandomSecrets(KEYRING.macKey(Purpose.MAILBOX_CODES)).newFlowSecrets());
    }

    @Test
    void a_flow_comes_back_as_it_left() {
        AwaitingProvider anonymous = flow(Optional.empty(), "/");
        AwaitingProvider started = flow(Optional.of(ALICE), "/reports?page=2");

        assertEquals(Optional.of(anonymous), seal.open(seal.seal(anonymous)));
        assertEquals(Optional.of(started), seal.open(seal.seal(started)));
    }

    @Test
    void every_purpose_comes_back_as_it_left() {
        var link = new ProofLinkId(new UUID(9, 10));
        Stream.of(
                        new FlowPurpose.Login(),
                        new FlowPurpose.Relink(new RelinkLinkId(new UUID(13, 14)), ALICE),
                        new FlowPurpose.Setup(SecondFactorRule.KEPT, Optional.empty()),
                        new FlowPurpose.Setup(SecondFactorRule.DROPPED, Optional.of(link)),
                        new FlowPurpose.Test(link, Optional.empty()),
                        new FlowPurpose.Test(link, Optional.of(new DraftId(new UUID(11, 12)))))
                .map(purpose -> flow(purpose, Optional.of(ALICE), "/"))
                .forEach(flow -> assertEquals(Optional.of(flow), seal.open(seal.seal(flow))));
    }

    @Test
    void every_answer_comes_back_as_it_was_held() {
        var state = FlowState.parse(new UUID(1, 2) + ".presented");
        Stream.of(
                        new ProviderAnswer(
                                state,
                                Optional.of("https://idp.example"),
                                new ProviderAnswer.Outcome.Granted(new ProviderAnswer.AuthorizationCode("code"))),
                        new ProviderAnswer(
                                state, Optional.empty(), new ProviderAnswer.Outcome.Denied("login_required")),
                        new ProviderAnswer(Optional.empty(), Optional.empty(), new ProviderAnswer.Outcome.Malformed()))
                .map(answer -> flow(Optional.of(ALICE), "/").answered(answer))
                .forEach(flow -> assertEquals(Optional.of(flow), seal.openAnswered(seal.sealAnswered(flow))));
    }

    @Test
    void a_flow_with_an_answer_is_none_without_and_the_other_way_round() {
        var flow = flow(Optional.empty(), "/");
        var answered = flow.answered(
                new ProviderAnswer(Optional.empty(), Optional.empty(), new ProviderAnswer.Outcome.Malformed()));

        assertTrue(seal.open(seal.sealAnswered(answered)).isEmpty());
        assertTrue(seal.openAnswered(seal.seal(flow)).isEmpty());
    }

    @Test
    void a_flow_fits_a_cookie() {
        int usual =
                seal.seal(flow(Optional.of(ALICE), "/reports?page=2")).text().length();
        int longest = seal.seal(flow(Optional.of(ALICE), "/" + "x".repeat(ReturnTarget.MAX_LENGTH_CHARS - 1)))
                .text()
                .length();

        assertTrue(usual < 512, () -> usual + " characters");
        assertTrue(longest < 1750, () -> longest + " characters");
    }

    @Test
    void a_flow_with_any_bit_changed_is_nobodys() {
        byte[] sealed = Base64.getUrlDecoder()
                .decode(seal.seal(flow(Optional.empty(), "/")).text());

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertTrue(seal.open(text(changed)).isEmpty());
        }
    }

    @Test
    void what_was_never_sealed_here_is_nobodys() {
        var stranger = new SealedFlows(new Keyring(EncryptionKeys.newlyMade()));

        assertTrue(seal.open(stranger.seal(flow(Optional.empty(), "/"))).isEmpty());
        assertTrue(seal.open(new SealedFlow("")).isEmpty());
        assertTrue(seal.open(new SealedFlow("%%%")).isEmpty());
    }

    @Test
    void an_unknown_version_and_a_cut_or_longer_flow_are_nobodys() {
        byte[] known = FlowCodec.encode(flow(Optional.empty(), "/"));
        byte[] unknown = known.clone();
        unknown[0] = 1;

        assertTrue(seal.open(sealedByUs(known)).isPresent());
        assertTrue(seal.open(sealedByUs(unknown)).isEmpty());
        assertTrue(seal.open(sealedByUs(Arrays.copyOf(known, known.length - 1))).isEmpty());
        assertTrue(seal.open(sealedByUs(Arrays.copyOf(known, known.length + 1))).isEmpty());
    }

    @Test
    void a_stored_secret_is_no_flow() throws GeneralSecurityException {
        Aead stored = KEYRING.aead(Purpose.STORED_SECRETS);
        byte[] bytes = FlowCodec.encode(flow(Optional.empty(), "/"));

        assertTrue(seal.open(text(stored.encrypt(bytes, "flow".getBytes(StandardCharsets.UTF_8))))
                .isEmpty());
    }

    private static SealedFlow sealedByUs(byte[] bytes) {
        try {
            return text(KEYRING.aead(Purpose.FLOWS).encrypt(bytes, "flow".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException cause) {
            throw new AssertionError(cause);
        }
    }

    private static SealedFlow text(byte[] bytes) {
        return new SealedFlow(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.OneTimeSecret;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailboxCodeHash;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.Username;
import dev.vestibule.domain.webhook.SigningSecret;
import java.util.concurrent.atomic.AtomicInteger;

/// Secrets that differ and can be foretold: `token-1`, `state-2`, `user-3`, ...; all count together.
public final class FakeSecrets implements Secrets {
    private final InMemoryWorld world;
    private final AtomicInteger last = new AtomicInteger();

    public FakeSecrets(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public SessionToken newSessionToken() {
        return new SessionToken(next("token"));
    }

    @Override
    public SessionTokenHash hash(SessionToken token) {
        world.refuseInsideUnit();
        return hashOf(token);
    }

    /// What is kept of the token; for tests that put sessions into the world.
    public static SessionTokenHash hashOf(SessionToken token) {
        return new SessionTokenHash("h:" + token.reveal());
    }

    @Override
    public FlowSecrets newFlowSecrets() {
        return new FlowSecrets(
                new OneTimeSecret(next("state")),
                new OneTimeSecret(next("nonce")),
                new OneTimeSecret(next("verifier")));
    }

    @Override
    public Username newUsername() {
        return new Username(next("user"));
    }

    @Override
    public ProofLinkToken newProofLinkToken() {
        return new ProofLinkToken(next("link"));
    }

    @Override
    public ProofLinkHash hash(ProofLinkToken token) {
        world.refuseInsideUnit();
        return hashOf(token);
    }

    /// What is kept of the token; for tests that put links into the world.
    public static ProofLinkHash hashOf(ProofLinkToken token) {
        return new ProofLinkHash("h:" + token.reveal());
    }

    @Override
    public ApiKeyToken newApiKeyToken() {
        return new ApiKeyToken(ApiKeyToken.PREFIX + next("key"));
    }

    @Override
    public ApiKeyHash hash(ApiKeyToken token) {
        world.refuseInsideUnit();
        return hashOf(token);
    }

    /// What is kept of the token; for tests that put keys into the world.
    public static ApiKeyHash hashOf(ApiKeyToken token) {
        return new ApiKeyHash("h:" + token.reveal());
    }

    /// 32 bytes, of which the last is the number.
    @Override
    public SigningSecret newSigningSecret() {
        world.refuseInsideUnit();
        byte[] bytes = new byte[SigningSecret.SIZE_BYTES];
        bytes[bytes.length - 1] = (byte) last.incrementAndGet();
        return SigningSecret.of(bytes);
    }

    /// `00000001`, `00000002`, ...
    @Override
    public MailboxCode newMailboxCode() {
        world.refuseInsideUnit();
        return new MailboxCode("%08d".formatted(last.incrementAndGet()));
    }

    @Override
    public MailboxCodeHash hash(MailboxCode code) {
        world.refuseInsideUnit();
        return hashOf(code);
    }

    /// What is kept of the code; for tests that put codes into the world.
    public static MailboxCodeHash hashOf(MailboxCode code) {
        return new MailboxCodeHash("h:" + code.reveal());
    }

    @Override
    public MailedToken newMailedToken() {
        return new MailedToken(next("mailed"));
    }

    @Override
    public MailedTokenHash hash(MailedToken token) {
        world.refuseInsideUnit();
        return hashOf(token);
    }

    /// What is kept of the token; for tests that put mailed links into the world.
    public static MailedTokenHash hashOf(MailedToken token) {
        return new MailedTokenHash("h:" + token.reveal());
    }

    private String next(String kind) {
        world.refuseInsideUnit();
        return kind + "-" + last.incrementAndGet();
    }
}

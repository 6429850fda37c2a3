package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.OneTimeSecret;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.Username;
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

    private String next(String kind) {
        world.refuseInsideUnit();
        return kind + "-" + last.incrementAndGet();
    }
}

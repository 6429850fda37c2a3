package dev.vestibule.bootstrap.crypto;

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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Unguessable values from the platform's strong random generator.
public final class RandomSecrets implements Secrets {
    private static final int USERNAME_SIZE_BYTES = 16;

    private final RandomText random = new RandomText();
    private final SecretKey codeKey;

    /// `codeKey` is for HMAC-SHA-256.
    public RandomSecrets(SecretKey codeKey) {
        this.codeKey = codeKey;
    }

    @Override
    public SessionToken newSessionToken() {
        return new SessionToken(random.bits256());
    }

    /// A token has 256 random bits, so a plain digest cannot be searched (ASVS 5.0 §11.4.2 is about passwords).
    @Override
    public SessionTokenHash hash(SessionToken token) {
        return new SessionTokenHash(digest(token.reveal()));
    }

    @Override
    public ProofLinkToken newProofLinkToken() {
        return new ProofLinkToken(random.bits256());
    }

    @Override
    public ProofLinkHash hash(ProofLinkToken token) {
        return new ProofLinkHash(digest(token.reveal()));
    }

    @Override
    public ApiKeyToken newApiKeyToken() {
        return new ApiKeyToken(ApiKeyToken.PREFIX + random.bits256());
    }

    @Override
    public ApiKeyHash hash(ApiKeyToken token) {
        return new ApiKeyHash(digest(token.reveal()));
    }

    @Override
    public SigningSecret newSigningSecret() {
        return SigningSecret.of(random.bytes(SigningSecret.SIZE_BYTES));
    }

    @Override
    public MailboxCode newMailboxCode() {
        return new MailboxCode(random.speakable());
    }

    @Override
    public MailboxCodeHash hash(MailboxCode code) {
        try {
            var mac = Mac.getInstance(codeKey.getAlgorithm());
            mac.init(codeKey);
            byte[] digest = mac.doFinal(code.reveal().getBytes(StandardCharsets.US_ASCII));
            return new MailboxCodeHash(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", cause);
        }
    }

    @Override
    public MailedToken newMailedToken() {
        return new MailedToken(random.bits256());
    }

    @Override
    public MailedTokenHash hash(MailedToken token) {
        return new MailedTokenHash(digest(token.reveal()));
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }

    @Override
    public FlowSecrets newFlowSecrets() {
        return new FlowSecrets(newOneTimeSecret(), newOneTimeSecret(), newOneTimeSecret());
    }

    private OneTimeSecret newOneTimeSecret() {
        return new OneTimeSecret(random.bits256());
    }

    @Override
    public Username newUsername() {
        return new Username("u" + HexFormat.of().formatHex(random.bytes(USERNAME_SIZE_BYTES)));
    }
}

package dev.vestibule.adapters.persistence.login;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.flow.FlowSecrets;
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

/// Hashes that look as the database wants them.
record HexadecimalSecrets(Secrets others) implements Secrets {
    @Override
    public SessionToken newSessionToken() {
        return others.newSessionToken();
    }

    @Override
    public SessionTokenHash hash(SessionToken token) {
        return new SessionTokenHash("%064x".formatted(token.reveal().hashCode() & 0xffff_ffffL));
    }

    @Override
    public FlowSecrets newFlowSecrets() {
        return others.newFlowSecrets();
    }

    @Override
    public Username newUsername() {
        return others.newUsername();
    }

    @Override
    public ProofLinkToken newProofLinkToken() {
        return others.newProofLinkToken();
    }

    @Override
    public ProofLinkHash hash(ProofLinkToken token) {
        return others.hash(token);
    }

    @Override
    public ApiKeyToken newApiKeyToken() {
        return others.newApiKeyToken();
    }

    @Override
    public ApiKeyHash hash(ApiKeyToken token) {
        return others.hash(token);
    }

    @Override
    public SigningSecret newSigningSecret() {
        return others.newSigningSecret();
    }

    @Override
    public MailboxCode newMailboxCode() {
        return others.newMailboxCode();
    }

    @Override
    public MailboxCodeHash hash(MailboxCode code) {
        return others.hash(code);
    }

    @Override
    public MailedToken newMailedToken() {
        return others.newMailedToken();
    }

    @Override
    public MailedTokenHash hash(MailedToken token) {
        return new MailedTokenHash("%064x".formatted(token.reveal().hashCode() & 0xffff_ffffL));
    }
}

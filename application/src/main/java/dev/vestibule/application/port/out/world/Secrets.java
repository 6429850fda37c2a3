package dev.vestibule.application.port.out.world;

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

/// Makes unguessable values.
public interface Secrets {
    /// 256 random bits.
    SessionToken newSessionToken();

    SessionTokenHash hash(SessionToken token);

    /// Three independent values of 256 random bits.
    FlowSecrets newFlowSecrets();

    /// 128 random bits.
    Username newUsername();

    /// 256 random bits.
    ProofLinkToken newProofLinkToken();

    ProofLinkHash hash(ProofLinkToken token);

    /// The prefix and 256 random bits.
    ApiKeyToken newApiKeyToken();

    ApiKeyHash hash(ApiKeyToken token);

    /// 256 random bits.
    SigningSecret newSigningSecret();

    /// 40 random bits.
    MailboxCode newMailboxCode();

    /// A keyed digest: a code is too short for another.
    MailboxCodeHash hash(MailboxCode code);

    /// 256 random bits.
    MailedToken newMailedToken();

    MailedTokenHash hash(MailedToken token);
}

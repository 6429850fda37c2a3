package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.user.PersonName;
import java.util.Optional;

/// What a test of a provider showed. Nobody is signed in by it and nothing is linked.
public sealed interface TestReport {
    /// A sign-in would have got this far, as this person. `emailTrust` says whether the provider is believed about the
    /// address.
    record Passed(
            Subject subject,
            EmailAssertion email,
            EmailTrust emailTrust,
            Optional<PersonName> name,
            AuthenticationEvidence evidence)
            implements TestReport {
        public static Passed of(VerifiedIdentity proof, EmailTrust trust) {
            return new Passed(proof.subject(), proof.email(), trust, proof.name(), proof.evidence());
        }
    }

    /// A sign-in would be refused with this code. `detail` holds no token, no code and no secret.
    record Failed(Refusal refusal, String detail) implements TestReport {}

    /// Whether an asserted address lies in one of the provider's trusted domains.
    enum EmailTrust {
        TRUSTED,
        NOT_TRUSTED
    }
}

package dev.vestibule.adapters.persistence.flow;

import dev.vestibule.adapters.persistence.flow.ProofDocument.Email;
import dev.vestibule.adapters.persistence.flow.ProofDocument.Kind;
import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Seals what a provider said into a pending decision and opens it again. It is encrypted and bound to its flow: a
/// proof that was changed, or copied into another flow, does not open.
@Singleton
final class ProofCodec {
    private final SecretBox box;
    private final Documents documents;

    ProofCodec(SecretBox box, Documents documents) {
        this.box = box;
        this.documents = documents;
    }

    Ciphertext seal(FlowId flow, VerifiedIdentity proof) {
        return box.seal(new Plaintext(documents.write(document(proof))), place(flow));
    }

    VerifiedIdentity open(FlowId flow, Ciphertext sealed) {
        ProofDocument document = documents.read(box.open(sealed, place(flow)).reveal(), ProofDocument.class);
        return switch (document.version()) {
            case ProofDocument.VERSION -> proof(document);
            default -> throw new IllegalStateException("unknown version of a proof: " + document.version());
        };
    }

    private static String place(FlowId flow) {
        return "flow|" + flow + "|proof";
    }

    private static ProofDocument document(VerifiedIdentity proof) {
        AuthenticationEvidence evidence = proof.evidence();
        return new ProofDocument(
                ProofDocument.VERSION,
                proof.provider().value(),
                proof.issuer().value(),
                proof.subject().value(),
                email(proof.email()),
                proof.name().map(PersonName::value).orElse(null),
                evidence.idpSession().orElse(null),
                evidence.methods().stream().sorted().toList(),
                evidence.contextClass().orElse(null),
                evidence.authenticatedAt().orElse(null),
                evidence.notOnOrAfter().orElse(null),
                proof.refreshToken().map(RefreshToken::reveal).orElse(null),
                proof.idTokenHint().map(IdTokenHint::reveal).orElse(null));
    }

    static Email email(EmailAssertion email) {
        return switch (email) {
            case EmailAssertion.Verified(var asserted) -> new Email(Kind.VERIFIED, asserted.text());
            case EmailAssertion.Unstated(var asserted) -> new Email(Kind.UNSTATED, asserted.text());
            case EmailAssertion.Denied(var asserted) -> new Email(Kind.DENIED, asserted.text());
            case EmailAssertion.Absent() -> new Email(Kind.ABSENT, null);
        };
    }

    private static VerifiedIdentity proof(ProofDocument document) {
        return new VerifiedIdentity(
                new ProviderId(document.provider()),
                new Issuer(document.issuer()),
                new Subject(document.subject()),
                email(document.email()),
                Optional.ofNullable(document.name()).map(PersonName::new),
                evidence(document),
                Optional.ofNullable(document.renewal()).map(RefreshToken::new),
                Optional.ofNullable(document.farewell()).map(IdTokenHint::new));
    }

    static EmailAssertion email(Email email) {
        return switch (email.kind()) {
            case VERIFIED -> new EmailAssertion.Verified(address(email));
            case UNSTATED -> new EmailAssertion.Unstated(address(email));
            case DENIED -> new EmailAssertion.Denied(address(email));
            case ABSENT -> new EmailAssertion.Absent();
        };
    }

    private static EmailAddress address(Email email) {
        return new EmailAddress(Objects.requireNonNull(email.address()));
    }

    private static AuthenticationEvidence evidence(ProofDocument document) {
        return new AuthenticationEvidence(
                Optional.ofNullable(document.idpSession()),
                Set.copyOf(document.methods()),
                Optional.ofNullable(document.contextClass()),
                Optional.ofNullable(document.authenticatedAt()),
                Optional.ofNullable(document.notOnOrAfter()));
    }
}

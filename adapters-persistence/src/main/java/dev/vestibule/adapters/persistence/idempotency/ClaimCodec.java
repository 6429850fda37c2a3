package dev.vestibule.adapters.persistence.idempotency;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.RequestPrint;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Seals what a claim keeps, and opens it again. Bound to the claim: what was copied into another does not open.
@Singleton
final class ClaimCodec {
    private final SecretBox box;
    private final Documents documents;

    ClaimCodec(SecretBox box, Documents documents) {
        this.box = box;
        this.documents = documents;
    }

    String seal(RequestClaimId claim, RequestPrint print) {
        return box.seal(new Plaintext(print.reveal()), place(claim, "print")).base64();
    }

    RequestPrint print(RequestClaimId claim, String sealed) {
        return new RequestPrint(
                box.open(new Ciphertext(sealed), place(claim, "print")).reveal());
    }

    String seal(RequestClaimId claim, GivenAnswer answer) {
        var document = new AnswerDocument(
                AnswerDocument.VERSION,
                answer.status(),
                answer.contentType().orElse(null),
                answer.location().orElse(null),
                answer.tag().orElse(null),
                answer.body().orElse(null));
        return box.seal(new Plaintext(documents.write(document)), place(claim, "answer"))
                .base64();
    }

    GivenAnswer answer(RequestClaimId claim, String sealed) {
        String json = box.open(new Ciphertext(sealed), place(claim, "answer")).reveal();
        AnswerDocument document = documents.read(json, AnswerDocument.class);
        return switch (document.version()) {
            case AnswerDocument.VERSION -> answer(document);
            default -> throw new IllegalStateException("unknown version of an answer: " + document.version());
        };
    }

    private static GivenAnswer answer(AnswerDocument document) {
        return new GivenAnswer(
                document.status(),
                Optional.ofNullable(document.contentType()),
                Optional.ofNullable(document.location()),
                Optional.ofNullable(document.tag()),
                Optional.ofNullable(document.body()));
    }

    private static String place(RequestClaimId claim, String part) {
        return "request_claim|" + claim + "|" + part;
    }
}

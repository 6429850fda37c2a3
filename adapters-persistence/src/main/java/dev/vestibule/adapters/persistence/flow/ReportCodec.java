package dev.vestibule.adapters.persistence.flow;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.user.PersonName;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Seals what came of a test, which tells of a person, and opens it again. Bound to its link.
@Singleton
final class ReportCodec {
    private final SecretBox box;
    private final Documents documents;

    ReportCodec(SecretBox box, Documents documents) {
        this.box = box;
        this.documents = documents;
    }

    Ciphertext seal(ProofLinkId link, TestReport report) {
        return box.seal(new Plaintext(documents.write(document(report))), place(link));
    }

    TestReport open(ProofLinkId link, Ciphertext sealed) {
        ReportDocument document = documents.read(box.open(sealed, place(link)).reveal(), ReportDocument.class);
        return switch (document.version()) {
            case ReportDocument.VERSION -> report(document);
            default -> throw new IllegalStateException("unknown version of a report: " + document.version());
        };
    }

    private static String place(ProofLinkId link) {
        return "proof_link|" + link + "|report";
    }

    private static ReportDocument document(TestReport report) {
        return switch (report) {
            case TestReport.Failed(var refusal, var detail) ->
                new ReportDocument(ReportDocument.VERSION, new ReportDocument.Failed(refusal, detail), null);
            case TestReport.Passed passed -> new ReportDocument(ReportDocument.VERSION, null, document(passed));
        };
    }

    private static ReportDocument.Passed document(TestReport.Passed passed) {
        AuthenticationEvidence evidence = passed.evidence();
        return new ReportDocument.Passed(
                passed.subject().value(),
                ProofCodec.email(passed.email()),
                passed.emailTrust(),
                passed.name().map(PersonName::value).orElse(null),
                evidence.idpSession().orElse(null),
                evidence.methods().stream().sorted().toList(),
                evidence.contextClass().orElse(null),
                evidence.authenticatedAt().orElse(null),
                evidence.notOnOrAfter().orElse(null));
    }

    private static TestReport report(ReportDocument document) {
        ReportDocument.Failed failed = document.failed();
        return failed == null
                ? passed(Objects.requireNonNull(document.passed()))
                : new TestReport.Failed(failed.refusal(), failed.detail());
    }

    private static TestReport passed(ReportDocument.Passed passed) {
        return new TestReport.Passed(
                new Subject(passed.subject()),
                ProofCodec.email(passed.email()),
                passed.emailTrust(),
                Optional.ofNullable(passed.name()).map(PersonName::new),
                new AuthenticationEvidence(
                        Optional.ofNullable(passed.idpSession()),
                        Set.copyOf(passed.methods()),
                        Optional.ofNullable(passed.contextClass()),
                        Optional.ofNullable(passed.authenticatedAt()),
                        Optional.ofNullable(passed.notOnOrAfter())));
    }
}

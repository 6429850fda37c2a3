package dev.vestibule.adapters.persistence.flow;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.TestReport.EmailTrust;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a test, as it is sealed into a proof link: one of the two. `version` names this layout.
@Serdeable
record ReportDocument(
        int version, @Nullable Failed failed, @Nullable Passed passed) {
    static final int VERSION = 1;

    @Serdeable
    record Failed(Refusal refusal, String detail) {}

    @Serdeable
    record Passed(
            String subject,
            ProofDocument.Email email,
            EmailTrust emailTrust,
            @Nullable String name,
            @Nullable String idpSession,
            List<String> methods,
            @Nullable String contextClass,
            @Nullable Instant authenticatedAt,
            @Nullable Instant notOnOrAfter) {}
}

package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A link that leads through a proof, as answered. Its address is told only by the request that makes it.
@Serdeable
record ProofLinkJson(
        String id,
        String kind,
        @Nullable String url,
        String expiresAt,
        @Nullable String usedAt,
        @Nullable ReportJson report) {
    /// What came of a test.
    @Serdeable
    record ReportJson(
            String outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String subject,
            @Nullable String email,
            @Nullable String emailTrust,
            @Nullable String name,
            List<String> amr,
            @Nullable String acr) {
        static ReportJson of(TestReport report) {
            return switch (report) {
                case TestReport.Passed passed -> passed(passed);
                case TestReport.Failed(var refusal, var detail) ->
                    new ReportJson("failed", refusal.code(), detail, null, null, null, null, List.of(), null);
            };
        }

        private static ReportJson passed(TestReport.Passed passed) {
            return new ReportJson(
                    "passed",
                    null,
                    null,
                    passed.subject().value(),
                    passed.email().address().map(EmailAddress::text).orElse(null),
                    trust(passed),
                    passed.name().map(PersonName::value).orElse(null),
                    passed.evidence().methods().stream().sorted().toList(),
                    passed.evidence().contextClass().orElse(null));
        }

        private static @Nullable String trust(TestReport.Passed passed) {
            return passed.email() instanceof EmailAssertion.Absent ? null : Wire.lower(passed.emailTrust());
        }
    }

    static ProofLinkJson of(ProofLink link, Optional<String> url) {
        return new ProofLinkJson(
                link.id().toString(),
                Wire.lower(link.kind()),
                url.orElse(null),
                link.endsAt().toString(),
                link.usedAt().map(Instant::toString).orElse(null),
                link.report().map(ReportJson::of).orElse(null));
    }
}

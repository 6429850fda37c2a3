package dev.vestibule.application.pipeline;

import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.TestReport;

/// What a finishing transaction came to.
sealed interface Outcome {
    record SignedIn(Admission.Admitted admitted) implements Outcome {}

    record Undecided() implements Outcome {}

    /// The provider was proven and is enabled.
    record Enabled(Admission.Admitted admitted) implements Outcome {}

    record Tested(ProofLinkId link, TestReport report) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}

package dev.vestibule.application.port.in.repair;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Instant;

/// How far an owner has come with repairing single sign-on. To everybody whom it does not shut out there is
/// nothing here.
public interface ShowRepair {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization) {}

    sealed interface Result {
        record Shown(Organization organization, Step step) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /// What comes next.
    sealed interface Step {
        /// The account's own credential was shown too long ago.
        record SignInAgain() implements Step {}

        /// No code can be mailed: this service sends no mail, or the account has no verified address.
        record NoMail() implements Step {}

        record AskForCode(EmailAddress recipient) implements Step {}

        record EnterCode(EmailAddress recipient) implements Step {}

        record Open(Instant until) implements Step {}
    }
}

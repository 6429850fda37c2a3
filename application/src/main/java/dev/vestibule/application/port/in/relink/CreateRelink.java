package dev.vestibule.application.port.in.relink;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Optional;

/// Mails a member a link by which their next sign-in through the provider becomes theirs. For owners. Nobody but the
/// mail's reader ever sees the link.
public interface CreateRelink {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, MemberId member, ProviderId provider) {}

    sealed interface Result {
        /// `sentTo` is empty where the address is none of the organization's business.
        record Created(RelinkLink link, Optional<EmailAddress> sentTo) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}

package dev.vestibule.application.port.in.linking;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.List;

/// A member's live identities at the organization's providers, oldest first.
public interface ListIdentities {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, MemberId member) {}

    sealed interface Result {
        record Listed(List<Identity> identities) implements Result {
            public Listed {
                identities = List.copyOf(identities);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}

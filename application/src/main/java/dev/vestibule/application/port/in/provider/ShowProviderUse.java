package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How much a provider is used under its present issuer, and which domains its organization has proven: whose addresses
/// it may speak for. For those who run single sign-on, who need not see the organization's domains otherwise.
public interface ShowProviderUse {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, ProviderId provider) {}

    sealed interface Result {
        /// How many members are linked, and when the last of those who are came in.
        record Shown(int members, Optional<Instant> lastSignIn, List<DomainName> proven) implements Result {
            public Shown {
                proven = List.copyOf(proven);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}

package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How much a provider is used under its present issuer, and which domains its organization has proven: whose addresses
/// it may speak for. For those who run single sign-on, who need not see the organization's domains otherwise.
public interface ShowProviderUse {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, ProviderId provider) {}

    sealed interface Result {
        /// How many members are linked, and when the provider last confirmed one of them, at a sign-in or when it was
        /// asked. `held` is there while an admin has to decide about links that it rejected: how many
        /// there are.
        record Shown(int members, Optional<Instant> lastConfirmed, List<DomainName> proven, OptionalInt held)
                implements Result {
            public Shown {
                proven = List.copyOf(proven);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}

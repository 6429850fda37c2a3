package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.Set;

/// Asks an enabled provider again what it says of itself, and accepts what it has added. Whatever would take something
/// away is told and not done: a test does that.
public interface RefreshProvider {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, ProviderId provider) {}

    sealed interface Result {
        /// What is accepted from now on, and what the provider offers. Nothing was accepted so far where it was never
        /// asked.
        record Asked(Change change, Set<SigningAlgorithm> before, Set<SigningAlgorithm> offered) implements Result {
            public Asked {
                before = Set.copyOf(before);
                offered = Set.copyOf(offered);
            }
        }

        /// It could not be asked, or what it says is not sound; nothing was changed. `detail` is the adapter's.
        record Unsound(Refusal refusal, String detail) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /// What became of the difference.
    enum Change {
        NONE,
        APPLIED,
        NEEDS_TEST
    }
}

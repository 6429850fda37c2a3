package dev.vestibule.domain.flow;

import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SsoAssurance;
import java.util.List;
import java.util.Optional;

/// A change of how an organization asks for single sign-on. `providers` are the organization's, `person` is the
/// session of whoever asks, where that is a person.
public record EnforcementChange(
        SsoEnforcement before, SsoEnforcement after, List<Provider> providers, Optional<Session> person) {
    public EnforcementChange {
        providers = List.copyOf(providers);
    }

    /// Less may be asked for at any time. More needs a provider; and a person who requires it has just come in
    /// that way themselves.
    public Optional<Refusal> obstacle() {
        if (!after.isAbove(before)) {
            return Optional.empty();
        }
        if (providers.stream().noneMatch(Provider::isEnabled)) {
            return Optional.of(Refusal.ENFORCEMENT_WITHOUT_PROVIDER);
        }
        return after == SsoEnforcement.REQUIRED
                        && person.filter(this::hasNotTried).isPresent()
                ? Optional.of(Refusal.ENFORCEMENT_UNTRIED)
                : Optional.empty();
    }

    private boolean hasNotTried(Session session) {
        return session.assurances().stream().noneMatch(this::restsOnProvider);
    }

    private boolean restsOnProvider(SsoAssurance assurance) {
        return providers.stream()
                .filter(provider -> provider.id().equals(assurance.provider()))
                .anyMatch(provider -> provider.standing().upholds(assurance.trustVersion()));
    }
}

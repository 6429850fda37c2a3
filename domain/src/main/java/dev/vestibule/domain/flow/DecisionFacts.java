package dev.vestibule.domain.flow;

import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.membership.JoinPlan;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What decides which answers a pending decision may get. `ownAddresses` are those that the signed-in
/// account holds verified.
public record DecisionFacts(
        Provider provider, Set<DomainName> provenDomains, Optional<Session> current, List<EmailAddress> ownAddresses) {
    public DecisionFacts {
        provenDomains = Set.copyOf(provenDomains);
        ownAddresses = List.copyOf(ownAddresses);
    }

    /// The answers on offer. A link needs the account's own credential, shown a moment ago; a new account
    /// needs an organization that lets people in.
    public Set<Operation> offered(AwaitingDecision decision, Instant now) {
        return switch (decision.question()) {
            case SWITCH -> EnumSet.of(Operation.CONFIRM);
            case LINK -> withNewAccount(decision, linking(now), namesSomebodyElse(decision));
            case WHOSE -> withNewAccount(decision, Operation.LOGIN, Newcomer.POSSIBLE);
        };
    }

    private Operation linking(Instant now) {
        return current.filter(session -> session.hasSteppedUp(now)).isPresent() ? Operation.CONFIRM : Operation.LOGIN;
    }

    /// A session that has not shown the account's own credential learns nothing of the account's addresses.
    private Newcomer namesSomebodyElse(AwaitingDecision decision) {
        if (current.flatMap(Session::ownCredentialAt).isEmpty()) {
            return Newcomer.POSSIBLE;
        }
        boolean ownAddress = decision.proof().email().address().stream()
                .anyMatch(asserted -> ownAddresses.stream().anyMatch(asserted::isSameAs));
        return ownAddress ? Newcomer.IMPOSSIBLE : Newcomer.POSSIBLE;
    }

    /// Whether the organization takes people in whom the provider vouches for like this.
    public boolean isOpenTo(AwaitingDecision decision) {
        return JoinPlan.isOpen(provider, TrustedEmail.in(decision.proof().email(), provider, provenDomains));
    }

    private Set<Operation> withNewAccount(AwaitingDecision decision, Operation first, Newcomer newcomer) {
        boolean open = isOpenTo(decision) && newcomer == Newcomer.POSSIBLE;
        return open ? EnumSet.of(first, Operation.NEWUSER) : EnumSet.of(first);
    }

    private enum Newcomer {
        POSSIBLE,
        IMPOSSIBLE
    }
}

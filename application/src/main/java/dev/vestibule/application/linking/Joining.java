package dev.vestibule.application.linking;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.membership.JoinPlan;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.Newcomer;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Finds out how somebody whom a provider has vouched for comes to be a member. Only of newcomers is asked whether they
/// were removed.
final class Joining {
    private Joining() {}

    static JoinPlan plan(Stores stores, Arrival arrival, Linkage linkage) {
        Optional<Member> member = member(stores, arrival, linkage);
        Readmission readmission = member.isPresent() ? Readmission.OPEN : readmission(stores, arrival, linkage);
        return JoinPlan.decide(
                member,
                readmission,
                arrival.provider(),
                arrival.facts().trusted(arrival.proof().email()));
    }

    private static Optional<Member> member(Stores stores, Arrival arrival, Linkage linkage) {
        return linkage instanceof Linkage.Refresh
                ? arrival.facts().member()
                : account(linkage)
                        .flatMap(user ->
                                stores.members().find(arrival.organization().id(), user));
    }

    private static Optional<UserId> account(Linkage linkage) {
        return switch (linkage) {
            case Linkage.Refresh(var current) -> Optional.of(current.user());
            case Linkage.Reattach(var current, LinkProof _) -> Optional.of(current.user());
            case Linkage.Link(var user, LinkProof _) -> Optional.of(user);
            case Linkage.Move move -> Optional.of(move.user());
            case Linkage.Register _ -> Optional.empty();
        };
    }

    private static Readmission readmission(Stores stores, Arrival arrival, Linkage linkage) {
        Optional<UserId> account = account(linkage);
        var called =
                new Removal.Called(arrival.proof().issuer(), arrival.proof().subject());
        return stores.removals()
                .ask(arrival.organization().id(), new Newcomer(account, called, addresses(stores, arrival, account)));
    }

    private static Set<EmailAddress> addresses(Stores stores, Arrival arrival, Optional<UserId> account) {
        Set<EmailAddress> addresses = new HashSet<>();
        arrival.proof().email().address().ifPresent(addresses::add);
        account.ifPresent(
                user -> addresses.addAll(UserEmail.verifiedOf(stores.users().listEmails(user))));
        return addresses;
    }
}

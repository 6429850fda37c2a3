package dev.vestibule.application.linking;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.membership.Joiner;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.session.SessionOpener;
import dev.vestibule.application.session.SessionOpener.SsoEntry;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.membership.JoinPlan;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/// Lets somebody in through a provider: link, membership, session, audit and signals, or nothing at all.
public final class Entrance {
    private final IdSource ids;
    private final InstantSource clock;
    private final Linker linker;
    private final Joiner joiner;
    private final SessionOpener opener;
    private final Notices notices;

    public Entrance(IdSource ids, InstantSource clock, SessionPolicy ceiling, Notices notices) {
        var ledger = new Ledger(ids, clock);
        this.ids = ids;
        this.clock = clock;
        this.linker = new Linker(ids, clock, ledger, new Registrar(ids, clock, ledger));
        this.joiner = new Joiner(ids, clock, ledger);
        this.opener = new SessionOpener(ids, clock, ceiling);
        this.notices = notices;
    }

    /// Whether the account may still sign in, and the person join, is settled before anything is written.
    public Admission admit(Stores stores, Arrival arrival, Linkage linkage) {
        return holder(linkage)
                .flatMap(user -> whyNot(stores, user))
                .<Admission>map(Admission.Refused::new)
                .orElseGet(() -> join(stores, arrival, linkage));
    }

    /// Whose account gets a link that it did not have.
    private static Optional<UserId> holder(Linkage linkage) {
        return switch (linkage) {
            case Linkage.Link(var user, LinkProof _) -> Optional.of(user);
            case Linkage.Reattach(var current, LinkProof _) -> Optional.of(current.user());
            case Linkage.Move move -> Optional.of(move.user());
            case Linkage.Refresh _, Linkage.Register _ -> Optional.empty();
        };
    }

    /// Takes the account, so that it is not switched off while it is being linked.
    private static Optional<Refusal> whyNot(Stores stores, UserId user) {
        return stores.users()
                .lock(user)
                .map(account -> Refusal.unlessActive(account.standing()))
                .orElseGet(() -> Optional.of(Refusal.ACCOUNT_DEACTIVATED));
    }

    private Admission join(Stores stores, Arrival arrival, Linkage linkage) {
        JoinPlan plan = Joining.plan(stores, arrival, linkage);
        return switch (plan) {
            case JoinPlan.NotAllowed() -> new Admission.Refused(Refusal.MEMBERSHIP_NOT_ALLOWED);
            case JoinPlan.Removed() -> new Admission.Refused(Refusal.MEMBERSHIP_REMOVED);
            case JoinPlan.AlreadyMember _, JoinPlan.Join _ -> enter(stores, arrival, linkage, plan);
        };
    }

    private Admission enter(Stores stores, Arrival arrival, Linkage linkage, JoinPlan plan) {
        Identity identity = linker.write(stores, arrival, linkage);
        joiner.join(stores, arrival.caller(), arrival.organization(), identity.user(), plan);
        var entry = new SsoEntry(
                arrival.organization(),
                arrival.provider(),
                identity,
                arrival.proof().evidence());
        OpenedSession session = opener.bySso(stores, entry, arrival.facts().current(), arrival.fresh());
        announce(stores, arrival, linkage, identity);
        return new Admission.Admitted(session, identity);
    }

    private void announce(Stores stores, Arrival arrival, Linkage linkage, Identity identity) {
        append(
                stores,
                new Signal.SignedInBySso(identity.organization(), identity.provider(), identity.user(), identity.id()));
        if (holder(linkage).isPresent() && notices == Notices.BY_MAIL) {
            stores.users().listEmails(identity.user()).stream()
                    .filter(UserEmail::isVerified)
                    .findFirst()
                    .ifPresent(owned -> append(stores, notice(arrival, owned)));
        }
    }

    private static Signal notice(Arrival arrival, UserEmail owned) {
        return new Signal.LinkNotice(
                owned.address(),
                arrival.organization().name(),
                arrival.provider().name());
    }

    private void append(Stores stores, Signal signal) {
        stores.outbox().append(ids.next(SignalId::new), signal, clock.instant());
    }

    /// Whether an account's owner is told by mail that it was linked; off where no mail can be sent.
    public enum Notices {
        BY_MAIL,
        NONE
    }

    /// Whether somebody was let in.
    public sealed interface Admission {
        record Admitted(OpenedSession session, Identity identity) implements Admission {}

        /// Nothing was written.
        record Refused(Refusal refusal) implements Admission {}
    }
}

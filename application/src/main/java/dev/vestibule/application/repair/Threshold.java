package dev.vestibule.application.repair;

import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserEmail;
import java.time.InstantSource;
import java.util.Optional;

/// Who comes near the repair of an organization's single sign-on at all. Everybody else learns nothing of it, and
/// not whether the organization is there.
final class Threshold {
    private final RepairGate gate;
    private final InstantSource clock;

    Threshold(RepairGate gate, InstantSource clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /// Whoever asks, if they are a person.
    static Optional<Session> personOf(Caller caller) {
        return caller.actor() instanceof Actor.SignedIn(var session) ? Optional.of(session) : Optional.empty();
    }

    Passage admit(Stores stores, Caller caller, OrganizationRef organization) {
        return personOf(caller)
                .flatMap(session -> stores.organizations()
                        .find(organization)
                        .filter(found -> gate.lockout(stores, session, found).isReal())
                        .<Passage>map(found -> new Passage.Admitted(session, found, firstVerified(stores, session))))
                .orElseGet(() -> new Passage.Denied(Refusal.NOT_FOUND));
    }

    /// The same for whoever has just shown the account's own credential.
    Passage admitSure(Stores stores, Caller caller, OrganizationRef organization) {
        return switch (admit(stores, caller, organization)) {
            case Passage.Admitted admitted
            when !admitted.session().hasJustShownOwnCredential(clock.instant()) ->
                new Passage.Denied(Refusal.STEP_UP_REQUIRED);
            case Passage passage -> passage;
        };
    }

    private static Optional<EmailAddress> firstVerified(Stores stores, Session session) {
        return stores.users().listEmails(session.user()).stream()
                .filter(UserEmail::isVerified)
                .map(UserEmail::address)
                .findFirst();
    }

    sealed interface Passage {
        /// An owner who is shut out. `mailbox` is empty where the account has no verified address.
        record Admitted(Session session, Organization organization, Optional<EmailAddress> mailbox)
                implements Passage {}

        record Denied(Refusal refusal) implements Passage {}
    }
}

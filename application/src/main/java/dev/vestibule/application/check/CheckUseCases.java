package dev.vestibule.application.check;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.membership.Detachment;
import dev.vestibule.application.port.in.check.CheckIdentities;
import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.ShowIdentityCheck;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to the check of identities.
public record CheckUseCases(
        CheckIdentities checkIdentities, ShowIdentityCheck showIdentityCheck, DecideIdentityCheck decideIdentityCheck) {
    public static CheckUseCases over(
            UnitOfWork unitOfWork,
            IdentityProviders providers,
            Observer observer,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        var authority = Authority.overSso(new RepairGate(clock));
        var ledger = new Ledger(ids, clock);
        var journal = new CheckJournal(ledger);
        var detachment = new Detachment(ledger, clock);
        var verdicts = new Verdicts(clock, journal, detachment, new CheckAlarm(ids, clock, notices));
        return new CheckUseCases(
                new CheckIdentitiesHandler(
                        unitOfWork, providers, observer, clock, new CheckDesk(clock, journal, verdicts)),
                new ShowIdentityCheckHandler(unitOfWork, authority),
                new DecideIdentityCheckHandler(unitOfWork, new CheckDecision(authority, clock, journal, detachment)));
    }
}

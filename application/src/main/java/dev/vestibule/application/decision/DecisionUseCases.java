package dev.vestibule.application.decision;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Turnaway;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.port.in.pipeline.ShowDecision;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.session.PasswordCheck;
import dev.vestibule.application.session.PasswordEntry;
import dev.vestibule.application.session.People;
import dev.vestibule.application.session.SessionOpener;
import dev.vestibule.domain.organization.SessionPolicy;

/// The door to pending decisions.
public record DecisionUseCases(
        ShowDecision showDecision,
        AttachIdentity attachIdentity,
        CreateAccount createAccount,
        ProveAccount proveAccount) {
    public static DecisionUseCases over(
            DecisionWorld world, IdSource ids, PasswordCheck check, Entrance entrance, SessionPolicy ceiling) {
        var decisions = new PendingDecisions(world.clock());
        var ledger = new Ledger(ids, world.clock());
        var answers = new Answers(decisions, entrance, new Turnaway(ledger), world.clock());
        var opener = new SessionOpener(ids, world.clock(), ceiling);
        var entry = new PasswordEntry(ledger, opener, world.clock());
        return new DecisionUseCases(
                new ShowDecisionHandler(world, new DecisionPicture(world.clock(), new People())),
                new AttachIdentityHandler(world, answers),
                new CreateAccountHandler(world, answers),
                new ProveAccountHandler(world, check, entry, new OwnCredential(decisions, entry, world.clock())));
    }
}

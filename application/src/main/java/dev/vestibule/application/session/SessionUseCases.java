package dev.vestibule.application.session;

import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.in.session.EndSessions;
import dev.vestibule.application.port.in.session.FindSignIn;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowAccount;
import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.organization.SessionPolicy;
import java.time.InstantSource;

/// The door to everything about sessions.
public record SessionUseCases(
        SignIn signIn,
        RecogniseSession recogniseSession,
        ShowSession showSession,
        DecideAccess decideAccess,
        ShowHome showHome,
        FindSignIn findSignIn,
        ShowSignIn showSignIn,
        ShowAccount showAccount,
        EndSessions endSessions) {
    public static SessionUseCases over(
            UnitOfWork unitOfWork,
            IdSource ids,
            Secrets secrets,
            PasswordCheck check,
            Observer observer,
            InstantSource clock,
            SessionPolicy ceiling) {
        var opener = new SessionOpener(ids, clock, ceiling);
        var ledger = new Ledger(ids, clock);
        var entry = new PasswordEntry(ledger, opener, clock);
        var people = new People();
        var doors = new Doors(new RepairGate(clock));
        return new SessionUseCases(
                new SignInHandler(unitOfWork, secrets, observer, check, entry),
                new RecogniseSessionHandler(unitOfWork, secrets, clock),
                new ShowSessionHandler(unitOfWork, new SessionPicture(people)),
                new DecideAccessHandler(unitOfWork, doors),
                new ShowHomeHandler(unitOfWork, people, doors),
                new FindSignInHandler(unitOfWork),
                new ShowSignInHandler(unitOfWork),
                new ShowAccountHandler(unitOfWork, new AccountPicture(people), clock),
                new EndSessionsHandler(unitOfWork, new SessionEnding(ledger, clock)));
    }
}

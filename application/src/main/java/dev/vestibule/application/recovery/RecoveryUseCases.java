package dev.vestibule.application.recovery;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.application.port.in.recovery.SetPassword;
import dev.vestibule.application.port.in.recovery.ShowPasswordLink;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to lost and first passwords.
public record RecoveryUseCases(
        RequestPasswordLink requestPasswordLink, ShowPasswordLink showPasswordLink, SetPassword setPassword) {
    public static RecoveryUseCases over(
            UnitOfWork unitOfWork,
            Secrets secrets,
            Passwords passwords,
            Attempts attempts,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        var post = new PasswordPost(ids, clock);
        var reset = new PasswordReset(ids, clock, new Ledger(ids, clock));
        return new RecoveryUseCases(
                new RequestPasswordLinkHandler(unitOfWork, secrets, attempts, post, notices),
                new ShowPasswordLinkHandler(unitOfWork, secrets, reset, notices),
                new SetPasswordHandler(unitOfWork, secrets, passwords, reset, notices));
    }
}

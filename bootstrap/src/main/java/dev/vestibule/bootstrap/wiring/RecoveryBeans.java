package dev.vestibule.bootstrap.wiring;

import dev.vestibule.adapters.web.settings.PasswordMail;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.application.port.in.recovery.SetPassword;
import dev.vestibule.application.port.in.recovery.ShowPasswordLink;
import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.recovery.RecoveryUseCases;
import dev.vestibule.application.relink.RelinkUseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Makes beans of the use cases by which people come back into their accounts.
@Factory
final class RecoveryBeans {
    @Singleton
    RecoveryUseCases recoveryUseCases(
            SignInWorld world, Passwords passwords, Attempts attempts, IdSource ids, Notices notices) {
        return RecoveryUseCases.over(
                world.unitOfWork(), world.secrets(), passwords, attempts, ids, world.clock(), notices);
    }

    @Singleton
    RelinkUseCases relinkUseCases(SignInWorld world, Attempts attempts, IdSource ids, Notices notices) {
        return RelinkUseCases.over(world.unitOfWork(), world.secrets(), attempts, ids, world.clock(), notices);
    }

    /// Pages lead to a password by mail only where mail can be sent.
    @Singleton
    PasswordMail passwordMail(Notices notices) {
        return new PasswordMail(notices == Notices.BY_MAIL);
    }

    @Singleton
    RequestPasswordLink requestPasswordLink(RecoveryUseCases door) {
        return door.requestPasswordLink();
    }

    @Singleton
    ShowPasswordLink showPasswordLink(RecoveryUseCases door) {
        return door.showPasswordLink();
    }

    @Singleton
    SetPassword setPassword(RecoveryUseCases door) {
        return door.setPassword();
    }

    @Singleton
    CreateRelink createRelink(RelinkUseCases door) {
        return door.createRelink();
    }

    @Singleton
    ListUnlinked listUnlinked(RelinkUseCases door) {
        return door.listUnlinked();
    }
}

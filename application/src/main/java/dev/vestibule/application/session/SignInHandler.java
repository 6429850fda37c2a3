package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Observer.Observation.PasswordRefused;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.session.PasswordCheck.Attempt;
import dev.vestibule.application.session.PasswordCheck.Credential;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.SessionTokenHash;
import java.util.Optional;

final class SignInHandler implements SignIn {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final Observer observer;
    private final PasswordCheck check;
    private final PasswordEntry entry;

    SignInHandler(UnitOfWork unitOfWork, Secrets secrets, Observer observer, PasswordCheck check, PasswordEntry entry) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.observer = observer;
        this.check = check;
        this.entry = entry;
    }

    @Override
    public Result handle(Command command) {
        return command.door()
                .flatMap(organization -> unitOfWork.read(stores -> Doors.unlessForPasswords(stores, organization)))
                .map(refusal -> refused(command, refusal))
                .orElseGet(() -> attempt(command));
    }

    private Result attempt(Command command) {
        var attempt = new Attempt(command.login(), command.password(), command.address());
        return check.count(attempt)
                .map(refusal -> refused(command, refusal))
                .orElseGet(() -> compare(command, attempt));
    }

    private Result compare(Command command, Attempt attempt) {
        Optional<Credential> known = unitOfWork.read(stores -> entry.find(stores, command.login()));
        return check.match(attempt, known).map(shown -> open(command, shown)).orElseGet(() -> reject(command, known));
    }

    private Result open(Command command, Credential shown) {
        FreshSecrets fresh = FreshSecrets.from(secrets, command.device());
        Optional<SessionTokenHash> current = command.current().map(secrets::hash);
        return unitOfWork
                .execute(stores -> entry.open(stores, shown, current, fresh))
                .<Result>map(Result.SignedIn::new)
                .orElseGet(() -> refused(command, Refusal.INVALID_CREDENTIALS));
    }

    private Result reject(Command command, Optional<Credential> known) {
        unitOfWork.execute(stores -> entry.reject(stores, known, command.trace()));
        return refused(command, Refusal.INVALID_CREDENTIALS);
    }

    private Result refused(Command command, Refusal refusal) {
        observer.saw(new PasswordRefused(refusal, command.trace()));
        return new Result.Refused(refusal);
    }
}

package dev.vestibule.application.user;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.Password;
import java.util.Optional;

final class CreateUserHandler implements CreateUser {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Registration registration;

    CreateUserHandler(
            UnitOfWork unitOfWork,
            Authority authority,
            Passwords passwords,
            Secrets secrets,
            Registration registration) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.passwords = passwords;
        this.secrets = secrets;
        this.registration = registration;
    }

    @Override
    public Result handle(Command command) {
        return authority
                .unlessOperator(command.caller(), Scope.USER_WRITE)
                .or(() -> command.password().flatMap(CreateUserHandler::unlessAcceptable))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> create(command));
    }

    private static Optional<Refusal> unlessAcceptable(Password password) {
        return Password.isAcceptable(password.reveal()) ? Optional.empty() : Optional.of(Refusal.PASSWORD_UNACCEPTABLE);
    }

    private Result create(Command command) {
        var account = new NewAccount(
                command, secrets.newUsername(), command.password().map(passwords::hash));
        return unitOfWork.execute(stores -> registration.register(stores, account));
    }
}

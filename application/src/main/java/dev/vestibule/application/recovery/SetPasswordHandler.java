package dev.vestibule.application.recovery;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.recovery.SetPassword;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PasswordHash;

final class SetPasswordHandler implements SetPassword {
    private static final Result INVALID = new Result.Refused(Refusal.PASSWORD_LINK_INVALID);

    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final Passwords passwords;
    private final PasswordReset reset;
    private final Notices notices;

    SetPasswordHandler(
            UnitOfWork unitOfWork, Secrets secrets, Passwords passwords, PasswordReset reset, Notices notices) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.passwords = passwords;
        this.reset = reset;
        this.notices = notices;
    }

    @Override
    public Result handle(Command command) {
        return switch (notices) {
            case BY_MAIL -> look(command, secrets.hash(command.token()));
            case NONE -> new Result.Refused(Refusal.FEATURE_NOT_AVAILABLE);
        };
    }

    /// Hashing costs much, so a link comes first; and whether a password will do is told only to whoever has one.
    private Result look(Command command, MailedTokenHash token) {
        if (unitOfWork.read(stores -> reset.holder(stores, token)).isEmpty()) {
            return INVALID;
        }
        return Password.isAcceptable(command.password().reveal())
                ? set(command, token)
                : new Result.Refused(Refusal.PASSWORD_UNACCEPTABLE);
    }

    private Result set(Command command, MailedTokenHash token) {
        PasswordHash hash = passwords.hash(command.password());
        return unitOfWork
                .execute(stores -> reset.reset(stores, token, hash, command.trace()))
                .<Result>map(_ -> new Result.Changed())
                .orElse(INVALID);
    }
}

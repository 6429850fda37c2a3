package dev.vestibule.application.recovery;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.Attempts.Verdict;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.EmailAddress;

final class RequestPasswordLinkHandler implements RequestPasswordLink {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final Attempts attempts;
    private final PasswordPost post;
    private final Notices notices;

    RequestPasswordLinkHandler(
            UnitOfWork unitOfWork, Secrets secrets, Attempts attempts, PasswordPost post, Notices notices) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.attempts = attempts;
        this.post = post;
        this.notices = notices;
    }

    @Override
    public Result handle(Command command) {
        return switch (notices) {
            case BY_MAIL -> count(command);
            case NONE -> new Result.Refused(Refusal.FEATURE_NOT_AVAILABLE);
        };
    }

    /// What the address itself has too much of is not told: whoever asks may not be its reader.
    private Result count(Command command) {
        if (attempts.recovery(command.from()) == Verdict.TOO_MANY) {
            return new Result.Refused(Refusal.TOO_MANY_ATTEMPTS);
        }
        if (attempts.passwordLinkMail(command.address()) == Verdict.ADMITTED) {
            send(command.address());
        }
        return new Result.Requested();
    }

    private void send(EmailAddress typed) {
        var wanted = NewPasswordLink.from(secrets);
        unitOfWork.execute(stores -> post.send(stores, typed, wanted));
    }
}

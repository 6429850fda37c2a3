package dev.vestibule.application.relink;

import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.relink.RelinkGrant.Wish;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.EmailAddress;

final class CreateRelinkHandler implements CreateRelink {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final Attempts attempts;
    private final RelinkGrant grant;
    private final RelinkPost post;

    CreateRelinkHandler(UnitOfWork unitOfWork, Secrets secrets, Attempts attempts, RelinkGrant grant, RelinkPost post) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.attempts = attempts;
        this.grant = grant;
        this.post = post;
    }

    /// Mails are counted where no unit of work is open, so the recipient is found first, and everything asked again
    /// in the unit that writes.
    @Override
    public Result handle(Command command) {
        return switch (unitOfWork.read(stores -> grant.examine(stores, command))) {
            case Wish.Granted(var invitee) -> count(command, invitee);
            case Wish.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result count(Command command, Invitee invitee) {
        return switch (attempts.relinkLinkMail(invitee.organization().id(), invitee.recipient())) {
            case ADMITTED -> create(command, invitee.recipient());
            case TOO_MANY -> new Result.Refused(Refusal.TOO_MANY_ATTEMPTS);
        };
    }

    private Result create(Command command, EmailAddress counted) {
        var wanted = NewRelinkLink.from(secrets);
        return unitOfWork.execute(stores -> switch (grant.examine(stores, command)) {
            case Wish.Granted(var invitee)
            when invitee.recipient().isSameAs(counted) -> post.send(stores, command.caller(), invitee, wanted);
            case Wish.Granted _ -> new Result.Refused(Refusal.TRY_AGAIN);
            case Wish.Denied(var refusal) -> new Result.Refused(refusal);
        });
    }
}

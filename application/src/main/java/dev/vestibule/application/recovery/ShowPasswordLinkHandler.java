package dev.vestibule.application.recovery;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.recovery.ShowPasswordLink;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailedTokenHash;

final class ShowPasswordLinkHandler implements ShowPasswordLink {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final PasswordReset reset;
    private final Notices notices;

    ShowPasswordLinkHandler(UnitOfWork unitOfWork, Secrets secrets, PasswordReset reset, Notices notices) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.reset = reset;
        this.notices = notices;
    }

    @Override
    public Result handle(Query query) {
        return switch (notices) {
            case BY_MAIL -> show(secrets.hash(query.token()));
            case NONE -> new Result.Refused(Refusal.FEATURE_NOT_AVAILABLE);
        };
    }

    private Result show(MailedTokenHash token) {
        return unitOfWork
                .read(stores -> reset.holder(stores, token))
                .<Result>map(_ -> new Result.Open())
                .orElseGet(() -> new Result.Refused(Refusal.PASSWORD_LINK_INVALID));
    }
}

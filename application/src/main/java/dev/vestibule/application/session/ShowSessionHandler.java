package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class ShowSessionHandler implements ShowSession {
    private final UnitOfWork unitOfWork;
    private final SessionPicture picture;

    ShowSessionHandler(UnitOfWork unitOfWork, SessionPicture picture) {
        this.unitOfWork = unitOfWork;
        this.picture = picture;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> picture.of(stores, query.session()));
    }
}

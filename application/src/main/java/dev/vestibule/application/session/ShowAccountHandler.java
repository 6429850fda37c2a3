package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowAccount;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

final class ShowAccountHandler implements ShowAccount {
    private final UnitOfWork unitOfWork;
    private final AccountPicture picture;
    private final InstantSource clock;

    ShowAccountHandler(UnitOfWork unitOfWork, AccountPicture picture, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.picture = picture;
        this.clock = clock;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> picture.of(stores, query.session(), clock.instant()));
    }
}

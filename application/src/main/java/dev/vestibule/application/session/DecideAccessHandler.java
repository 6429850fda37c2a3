package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class DecideAccessHandler implements DecideAccess {
    private final UnitOfWork unitOfWork;
    private final Doors doors;

    DecideAccessHandler(UnitOfWork unitOfWork, Doors doors) {
        this.unitOfWork = unitOfWork;
        this.doors = doors;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> doors.decide(stores, query.session(), query.organization())
                .<Result>map(door -> new Result.Decided(door.organization().id(), door.access(), door.reminder()))
                .orElseGet(Result.NotFound::new));
    }
}

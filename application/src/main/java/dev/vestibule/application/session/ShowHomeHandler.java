package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class ShowHomeHandler implements ShowHome {
    private final UnitOfWork unitOfWork;
    private final People people;
    private final Doors doors;

    ShowHomeHandler(UnitOfWork unitOfWork, People people, Doors doors) {
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.doors = doors;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> people.seenBy(stores, query.session())
                .<Result>map(person -> new Result.Shown(person, doors.entries(stores, query.session())))
                .orElseGet(Result.Gone::new));
    }
}

package dev.vestibule.architecture.planted.r13_execute.application.session;

import dev.vestibule.architecture.planted.r13_execute.application.port.out.world.UnitOfWork;

record BystanderHandler(UnitOfWork unitOfWork) {
    String describe() {
        return unitOfWork.execute(Object::toString);
    }
}

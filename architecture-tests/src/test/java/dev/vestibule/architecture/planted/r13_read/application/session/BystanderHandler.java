package dev.vestibule.architecture.planted.r13_read.application.session;

import dev.vestibule.architecture.planted.r13_read.application.port.out.world.UnitOfWork;

record BystanderHandler(UnitOfWork unitOfWork) {
    String describe() {
        return unitOfWork.read(Object::toString);
    }
}

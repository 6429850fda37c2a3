package dev.vestibule.architecture.planted.r12.application.session;

import dev.vestibule.architecture.planted.r12.application.port.in.session.Bystander;

public final class OffenderHandler implements Bystander {
    @Override
    public Result handle(Command command) {
        return new Result(command.text());
    }
}

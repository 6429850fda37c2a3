package dev.vestibule.application.decision;

import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.session.FreshSecrets;

final class CreateAccountHandler implements CreateAccount {
    private final DecisionWorld world;
    private final Answers answers;

    CreateAccountHandler(DecisionWorld world, Answers answers) {
        this.world = world;
        this.answers = answers;
    }

    @Override
    public Result handle(Command command) {
        var browser = world.browser(command.flow(), command.sealed(), command.session());
        var fresh = FreshSecrets.from(world.secrets(), command.device());
        return switch (world.unitOfWork().execute(stores -> answers.newUser(stores, browser, fresh, command.trace()))) {
            case Answers.Answered.SignedIn(var session, var next) -> new Result.SignedIn(session, next);
            case Answers.Answered.Refused(var refusal) -> new Result.Refused(world.refused(refusal, command.trace()));
        };
    }
}

package dev.vestibule.application.decision;

import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.application.session.PasswordCheck;
import dev.vestibule.application.session.PasswordCheck.Attempt;
import dev.vestibule.application.session.PasswordCheck.Credential;
import dev.vestibule.application.session.PasswordEntry;
import dev.vestibule.domain.flow.Refusal;
import java.util.Optional;

final class ProveAccountHandler implements ProveAccount {
    private final DecisionWorld world;
    private final PasswordCheck check;
    private final PasswordEntry entry;
    private final OwnCredential ownCredential;

    ProveAccountHandler(DecisionWorld world, PasswordCheck check, PasswordEntry entry, OwnCredential ownCredential) {
        this.world = world;
        this.check = check;
        this.entry = entry;
        this.ownCredential = ownCredential;
    }

    @Override
    public Result handle(Command command) {
        var attempt = new Attempt(command.login(), command.password(), command.address());
        return check.count(attempt)
                .map(refusal -> refused(command, refusal))
                .orElseGet(() -> compare(command, attempt));
    }

    private Result compare(Command command, Attempt attempt) {
        Optional<Credential> known = world.unitOfWork().read(stores -> entry.find(stores, command.login()));
        return check.match(attempt, known).map(shown -> bind(command, shown)).orElseGet(() -> reject(command, known));
    }

    private Result reject(Command command, Optional<Credential> known) {
        return refused(command, world.unitOfWork().execute(stores -> entry.reject(stores, known, command.trace())));
    }

    private Result bind(Command command, Credential shown) {
        var browser = world.browser(command.flow(), command.sealed(), command.session());
        var fresh = FreshSecrets.from(world.secrets(), command.device());
        return switch (world.unitOfWork().execute(stores -> ownCredential.show(stores, browser, shown, fresh))) {
            case OwnCredential.Shown.Bound(var session) -> new Result.Proven(session);
            case OwnCredential.Shown.Refused(var refusal) -> refused(command, refusal);
        };
    }

    private Result refused(Command command, Refusal refusal) {
        return new Result.Refused(world.refused(refusal, command.trace()));
    }
}

package dev.vestibule.application.audit;

import dev.vestibule.application.port.in.audit.SignCheckpoints;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

final class SignCheckpointsHandler implements SignCheckpoints {
    /// Between two checkpoints of a chain.
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final UnitOfWork unitOfWork;
    private final SealSigner signer;
    private final InstantSource clock;

    SignCheckpointsHandler(UnitOfWork unitOfWork, SealSigner signer, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Result handle(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ChainHead> heads =
                unitOfWork.read(stores -> stores.auditSeals().unsigned(now.minus(PAUSE), command.max()));
        List<Checkpoint> checkpoints = heads.stream()
                .map(head -> signer.sign(Statement.about(head, now)))
                .toList();
        return checkpoints.isEmpty() ? new Result(0) : keep(checkpoints);
    }

    private Result keep(List<Checkpoint> checkpoints) {
        return unitOfWork.execute(stores -> {
            stores.auditSeals().sign(checkpoints);
            return new Result(checkpoints.size());
        });
    }
}

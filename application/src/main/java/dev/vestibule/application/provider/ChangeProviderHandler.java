package dev.vestibule.application.provider;

import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class ChangeProviderHandler implements ChangeProvider {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final Inspector inspector;
    private final ProviderRevision revision;

    ChangeProviderHandler(
            UnitOfWork unitOfWork, KnownProviders knownProviders, Inspector inspector, ProviderRevision revision) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.inspector = inspector;
        this.revision = revision;
    }

    @Override
    public Result handle(Command command) {
        return switch (unitOfWork.read(stores -> revision.propose(stores, command))) {
            case Proposal.Acceptable proposal -> change(command, proposal);
            case Proposal.Misfit() -> new Result.Misfit();
            case Proposal.Uncredentialed() -> new Result.Uncredentialed();
            case Proposal.Unacceptable(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result change(Command command, Proposal.Acceptable proposal) {
        Inspected inspected = inspector.inspect(proposal.before(), proposal.asked());
        Result result = unitOfWork.execute(stores -> revision.revise(stores, command, proposal, inspected));
        knownProviders.forget();
        return result;
    }
}

package dev.vestibule.application.provider;

import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class CreateProofLinkHandler implements CreateProofLink {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final ProofLinkGrant grant;

    CreateProofLinkHandler(UnitOfWork unitOfWork, Secrets secrets, ProofLinkGrant grant) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.grant = grant;
    }

    @Override
    public Result handle(Command command) {
        var wanted = NewProofLink.from(secrets, command.kind());
        return unitOfWork.execute(stores -> grant.create(stores, command, wanted));
    }
}

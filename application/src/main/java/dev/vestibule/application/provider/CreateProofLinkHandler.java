package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;

final class CreateProofLinkHandler implements CreateProofLink {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final Authority authority;
    private final ProofLinkMaker maker;

    CreateProofLinkHandler(UnitOfWork unitOfWork, Secrets secrets, Authority authority, ProofLinkMaker maker) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.authority = authority;
        this.maker = maker;
    }

    @Override
    public Result handle(Command command) {
        var wanted = ProofLinkMaker.NewProofLink.from(secrets, command.kind());
        return unitOfWork.execute(stores -> create(stores, command, wanted));
    }

    private Result create(Stores stores, Command command, ProofLinkMaker.NewProofLink wanted) {
        return switch (authority.toManage(stores, command.caller(), command.organization())) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), command.provider())
                        .map(provider -> create(stores, command, provider, wanted))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// Only a draft can be set up; anything can be tested.
    private Result create(Stores stores, Command command, Provider provider, ProofLinkMaker.NewProofLink wanted) {
        return command.kind() == ProofLink.Kind.SETUP && !provider.isDraft()
                ? new Result.Refused(Refusal.STATE_CONFLICT)
                : new Result.Created(maker.make(stores, command.caller(), provider, wanted), wanted.token());
    }
}

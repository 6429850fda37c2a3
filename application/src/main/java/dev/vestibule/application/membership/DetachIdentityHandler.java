package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import java.util.Optional;

final class DetachIdentityHandler implements DetachIdentity {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Detachment detachment;

    DetachIdentityHandler(UnitOfWork unitOfWork, Authority authority, Detachment detachment) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.detachment = detachment;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> detach(stores, command));
    }

    private Result detach(Stores stores, Command command) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), Scope.MEMBER_ADMIN)) {
            case Permit.Granted(var organization) ->
                stores.members()
                        .find(organization.id(), command.member())
                        .map(member -> detach(stores, command, member))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result detach(Stores stores, Command command, Member member) {
        return authority
                .unlessOutranked(stores, command.caller(), member)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> find(stores, command, member)
                        .map(identity -> detach(stores, command, identity))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND)));
    }

    /// Only the member's own.
    private static Optional<Identity> find(Stores stores, Command command, Member member) {
        return stores.identities()
                .lock(member.organization(), command.identity())
                .filter(identity -> identity.isHeldBy(member.user()));
    }

    private Result detach(Stores stores, Command command, Identity identity) {
        detachment.detach(stores, command.caller(), identity);
        return new Result.Detached();
    }
}

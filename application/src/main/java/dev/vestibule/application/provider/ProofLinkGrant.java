package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.CreateProofLink.Command;
import dev.vestibule.application.port.in.provider.CreateProofLink.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;

/// Gives links to those who may have them made.
final class ProofLinkGrant {
    private final Authority authority;
    private final ProofLinkMaker maker;

    ProofLinkGrant(Authority authority, ProofLinkMaker maker) {
        this.authority = authority;
        this.maker = maker;
    }

    Result create(Stores stores, Command command, NewProofLink wanted) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), needed(command.kind()))) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), command.provider())
                        .map(provider -> create(stores, command, provider, wanted))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// A test shows what a provider answers; a set-up link enables it.
    private static Scope needed(ProofLink.Kind kind) {
        return switch (kind) {
            case TEST -> Scope.PROVIDER_WRITE;
            case SETUP -> Scope.PROVIDER_ADMIN;
        };
    }

    /// Only a draft can be set up; anything can be tested.
    private Result create(Stores stores, Command command, Provider provider, NewProofLink wanted) {
        return command.kind() == ProofLink.Kind.SETUP && !provider.isDraft()
                ? new Result.Refused(Refusal.STATE_CONFLICT)
                : new Result.Created(maker.make(stores, command.caller(), provider, wanted), wanted.token());
    }
}

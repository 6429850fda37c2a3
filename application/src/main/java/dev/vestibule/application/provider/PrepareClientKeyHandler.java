package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.application.port.out.world.ClientKeys;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.provider.ClientKeyWish;

final class PrepareClientKeyHandler implements PrepareClientKey {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final ClientKeys clientKeys;

    PrepareClientKeyHandler(UnitOfWork unitOfWork, Authority authority, ClientKeys clientKeys) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.clientKeys = clientKeys;
    }

    @Override
    public Result handle(Command command) {
        return switch (unitOfWork.read(
                stores -> authority.toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_WRITE))) {
            case Permit.Granted _ -> prepare(command.wish());
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result prepare(ClientKeyWish wish) {
        return switch (wish) {
            case ClientKeyWish.Made(var algorithm) -> new Result.Prepared(clientKeys.make(algorithm));
            case ClientKeyWish.Brought(var jwk) ->
                switch (clientKeys.read(jwk)) {
                    case ClientKeys.Reading.Usable(var key) -> new Result.Prepared(key);
                    case ClientKeys.Reading.Unusable(var reason) -> new Result.Unusable(reason);
                };
        };
    }
}

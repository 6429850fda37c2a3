package dev.vestibule.application.apikey;

import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class CreateApiKeyHandler implements CreateApiKey {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final KeyGrant grant;

    CreateApiKeyHandler(UnitOfWork unitOfWork, Secrets secrets, KeyGrant grant) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.grant = grant;
    }

    @Override
    public Result handle(Command command) {
        var secret = NewApiKey.from(secrets);
        return unitOfWork.execute(stores -> grant.create(stores, command, secret));
    }
}

package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.provider.ProviderId;

final class CreateProviderHandler implements CreateProvider {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final Inspector inspector;
    private final ProviderSetup setup;
    private final IdSource ids;

    CreateProviderHandler(
            UnitOfWork unitOfWork,
            KnownProviders knownProviders,
            Inspector inspector,
            ProviderSetup setup,
            IdSource ids) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.inspector = inspector;
        this.setup = setup;
        this.ids = ids;
    }

    @Override
    public Result handle(Command command) {
        return switch (unitOfWork.read(stores -> setup.permit(stores, command))) {
            case Permit.Granted _ -> create(command);
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result create(Command command) {
        var id = ids.next(ProviderId::new);
        var wanted = new NewProvider(command, id, inspect(command, id));
        Result result = unitOfWork.execute(stores -> setup.add(stores, wanted));
        knownProviders.forget();
        return result;
    }

    private Inspected inspect(Command command, ProviderId id) {
        return switch (command.activation()) {
            case AS_DRAFT -> Inspector.unasked(command.config());
            case AT_ONCE -> inspector.inspect(id, command.config());
        };
    }
}

package dev.vestibule.application.logout;

import dev.vestibule.application.logout.Company.Companion;
import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The session ends first; what a provider answers, or not, changes nothing about that.
final class SignOutHandler implements SignOut {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final IdentityProviders identityProviders;
    private final Company company;
    private final InstantSource clock;

    SignOutHandler(
            UnitOfWork unitOfWork,
            Secrets secrets,
            IdentityProviders identityProviders,
            Company company,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.identityProviders = identityProviders;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public Result handle(Command command) {
        var token = secrets.hash(command.session());
        Instant now = clock.instant();
        List<Companion> left = unitOfWork.execute(stores -> company.leave(stores, token, now));
        return new Result.SignedOut(
                left.stream().map(this::farewell).flatMap(Optional::stream).toList());
    }

    private Optional<Farewell> farewell(Companion companion) {
        return identityProviders
                .farewell(companion.provider(), companion.hint())
                .map(location -> new Farewell(companion.provider().name(), location));
    }
}

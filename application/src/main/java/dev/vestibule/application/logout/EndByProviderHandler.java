package dev.vestibule.application.logout;

import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.application.port.out.world.LogoutTokens;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.LogoutNotice;
import java.time.InstantSource;

/// Checks with no unit of work open, and ends in one.
final class EndByProviderHandler implements EndByProvider {
    private final UnitOfWork unitOfWork;
    private final LogoutTokens tokens;
    private final ProviderLogout logout;
    private final Observer observer;
    private final InstantSource clock;

    EndByProviderHandler(
            UnitOfWork unitOfWork, LogoutTokens tokens, ProviderLogout logout, Observer observer, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.tokens = tokens;
        this.logout = logout;
        this.observer = observer;
        this.clock = clock;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork
                .read(stores -> stores.providers().findAnywhere(command.provider()))
                .map(provider -> verify(command, provider))
                .orElseGet(() -> refused(command, Refusal.LOGOUT_TOKEN_INVALID, "no such provider"));
    }

    private Result verify(Command command, Provider provider) {
        return switch (tokens.verify(provider, command.token().reveal(), clock.instant())) {
            case LogoutTokens.Verdict.Verified(var notice) -> end(command, provider, notice);
            case LogoutTokens.Verdict.Refused(var refusal, var detail) -> refused(command, refusal, detail);
        };
    }

    private Result end(Command command, Provider provider, LogoutNotice notice) {
        return switch (unitOfWork.execute(stores -> logout.end(stores, provider, notice))) {
            case ENDED -> new Result.Ended();
            case TOLD_BEFORE -> refused(command, Refusal.LOGOUT_TOKEN_INVALID, "this jti came before");
        };
    }

    private Result refused(Command command, Refusal refusal, String detail) {
        observer.saw(new Observation.LogoutRefused(command.provider(), refusal, detail, command.trace()));
        return new Result.Refused(refusal);
    }
}

package dev.vestibule.application.logout;

import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.application.port.out.world.LogoutTokens;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to signing out together with identity providers.
public record LogoutUseCases(EndByProvider endByProvider) {
    public static LogoutUseCases over(
            UnitOfWork unitOfWork, LogoutTokens tokens, Observer observer, InstantSource clock) {
        return new LogoutUseCases(new EndByProviderHandler(unitOfWork, tokens, new ProviderLogout(), observer, clock));
    }
}

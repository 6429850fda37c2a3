package dev.vestibule.application.logout;

import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.LogoutTokens;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to signing out, here and together with identity providers.
public record LogoutUseCases(SignOut signOut, EndByProvider endByProvider) {
    public static LogoutUseCases over(
            UnitOfWork unitOfWork,
            Secrets secrets,
            IdentityProviders identityProviders,
            LogoutTokens tokens,
            Observer observer,
            InstantSource clock) {
        return new LogoutUseCases(
                new SignOutHandler(unitOfWork, secrets, identityProviders, new Company(), clock),
                new EndByProviderHandler(unitOfWork, tokens, new ProviderLogout(), observer, clock));
    }
}

package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.Provider;
import java.util.List;

final class ShowSignInHandler implements ShowSignIn {
    private final UnitOfWork unitOfWork;

    ShowSignInHandler(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> stores.organizations()
                .find(query.organization())
                .map(organization -> page(organization, choices(stores, organization)))
                .orElseGet(() -> new Result.Refused(Refusal.ORGANIZATION_NOT_FOUND)));
    }

    /// The organization's enabled providers, by name.
    static List<Choice> choices(Stores stores, Organization organization) {
        return stores.providers().list(organization.id()).stream()
                .filter(Provider::isEnabled)
                .map(provider -> new Choice(provider.id(), provider.name()))
                .toList();
    }

    private static Result page(Organization organization, List<Choice> choices) {
        PasswordEntry passwords =
                organization.enforcement() == SsoEnforcement.REQUIRED ? PasswordEntry.SSO_ONLY : PasswordEntry.OFFERED;
        return organization.isActive()
                ? new Result.Shown(organization.slug(), organization.name(), choices, passwords)
                : new Result.Refused(Refusal.ORGANIZATION_DISABLED);
    }
}

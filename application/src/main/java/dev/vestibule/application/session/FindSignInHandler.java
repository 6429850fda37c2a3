package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.FindSignIn;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Locale;
import java.util.Optional;

final class FindSignInHandler implements FindSignIn {
    private final UnitOfWork unitOfWork;

    FindSignInHandler(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Result handle(Query query) {
        String typed = query.typed().strip();
        return EmailAddress.isWellFormed(typed) ? byDomain(new EmailAddress(typed)) : bySlug(typed);
    }

    private Result byDomain(EmailAddress address) {
        Optional<Organization> holder = unitOfWork.read(stores -> stores.domains()
                .findByName(address.domain())
                .flatMap(domain -> stores.organizations().find(new OrganizationRef.ById(domain.organization()))));
        return holder.filter(Organization::isActive)
                .<Result>map(organization -> new Result.AtOrganization(organization.slug()))
                .orElseGet(Result.WithPassword::new);
    }

    private static Result bySlug(String typed) {
        return Optional.of(typed.toLowerCase(Locale.ROOT))
                .filter(OrganizationSlug::isWellFormed)
                .<Result>map(slug -> new Result.AtOrganization(new OrganizationSlug(slug)))
                .orElseGet(Result.Unreadable::new);
    }
}

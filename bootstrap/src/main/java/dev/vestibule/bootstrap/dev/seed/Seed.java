package dev.vestibule.bootstrap.dev.seed;

import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.bootstrap.dev.cast.DemoCast;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import dev.vestibule.bootstrap.dev.cast.DemoPerson;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the demo organizations once the server answers, because their providers are asked when they are enabled. The
/// provider comes last: where it is there, everything is; where it is not, what is there already is passed over.
@Singleton
@Requires(env = "dev")
final class Seed implements ApplicationEventListener<ServerStartupEvent> {
    static final Caller CALLER = new Caller(new Actor.Vestibule(), new TraceCode("SEED"));

    private static final Logger LOG = LoggerFactory.getLogger(Seed.class);

    private final SeedDoors doors;
    private final PeopleSeed people;
    private final ProviderSeed providers;

    Seed(SeedDoors doors, PeopleSeed people, ProviderSeed providers) {
        this.doors = doors;
        this.people = people;
        this.providers = providers;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        plantAll();
    }

    void plantAll() {
        DemoCast.ORGANIZATIONS.forEach(this::plant);
    }

    private void plant(DemoOrganization organization) {
        if (providers.isThere(organization)) {
            providers.pointHere(organization);
            return;
        }
        createOrganization(organization);
        addDomain(organization);
        organization.people().stream()
                .filter(person -> person.standing() != DemoPerson.Standing.UNKNOWN)
                .forEach(person -> people.plant(organization, person));
        providers.plant(organization);
    }

    static OrganizationRef ref(DemoOrganization organization) {
        return new OrganizationRef.BySlug(new OrganizationSlug(organization.slug()));
    }

    private void createOrganization(DemoOrganization organization) {
        var command =
                new CreateOrganization.Command(CALLER, new OrganizationSlug(organization.slug()), organization.name());
        switch (doors.createOrganization().handle(command)) {
            case CreateOrganization.Result.Created _ -> {}
            case CreateOrganization.Result.Refused(var refusal) -> note("organization", refusal, Refusal.SLUG_TAKEN);
        }
    }

    private void addDomain(DemoOrganization organization) {
        var command = new AddDomain.Command(CALLER, ref(organization), new DomainName(organization.domain()));
        switch (doors.addDomain().handle(command)) {
            case AddDomain.Result.Added _ -> {}
            case AddDomain.Result.Refused(var refusal) -> note("domain", refusal, Refusal.DOMAIN_TAKEN);
        }
    }

    /// Says what went wrong, unless it only says that the thing is there already.
    static void note(String what, Refusal refusal, Refusal there) {
        if (refusal != there) {
            LOG.warn("the demo {} was refused: {}", what, refusal.code());
        }
    }
}

package dev.vestibule.bootstrap.dev.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedTest {
    private final PlantedWorld world = new PlantedWorld();

    private void startAt(String port) {
        Settings settings =
                Settings.read(Mode.DEV, property -> Optional.of(port).filter(_ -> property.equals("vestibule.port")));
        SeedDoors doors = world.doors();
        new Seed(doors, new PeopleSeed(doors), new ProviderSeed(doors, settings)).plantAll();
    }

    @Test
    void the_first_start_makes_two_organizations_with_their_domains() {
        startAt("8080");

        assertEquals(
                List.of("Acme Corp", "Globex"),
                world.organizations.stream()
                        .map(CreateOrganization.Command::name)
                        .toList());
        assertEquals(
                List.of(new DomainName("acme.example"), new DomainName("globex.example")),
                world.domains.stream().map(command -> command.name()).toList());
    }

    @Test
    void people_with_a_password_are_there_and_the_others_are_not() {
        startAt("8080");

        assertEquals(
                List.of("alice@acme.example", "sam@acme.example", "dana@globex.example", "carol@globex.example"),
                world.accounts.stream()
                        .map(account -> account.emails().getFirst().address().text())
                        .toList());
        assertEquals(
                List.of(
                        OrganizationRole.OWNER,
                        OrganizationRole.MEMBER,
                        OrganizationRole.OWNER,
                        OrganizationRole.MEMBER),
                world.members.stream().map(command -> command.role()).toList());
        assertEquals(
                List.of(UserStanding.SUSPENDED),
                world.standings.stream().map(command -> command.standing()).toList());
    }

    @Test
    void each_provider_is_ours_and_believed_about_its_own_domain() {
        startAt("8080");

        assertEquals(
                List.of(
                        new Issuer("http://localhost:8080/dev/idp/acme"),
                        new Issuer("http://localhost:8080/dev/idp/globex")),
                world.providers.stream()
                        .map(provider -> provider.config().issuer())
                        .toList());
        assertEquals(
                List.of(JustInTime.AUTOMATIC, JustInTime.CONFIRM),
                world.providers.stream()
                        .map(provider -> provider.policy().jit())
                        .toList());
        assertEquals(
                Set.of(new DomainName("acme.example")),
                world.providers.getFirst().policy().trustedDomains());
    }

    @Test
    void a_later_start_changes_nothing() {
        startAt("8080");
        world.organizations.clear();

        startAt("8080");

        assertTrue(world.organizations.isEmpty() && world.moves.isEmpty());
        assertEquals(2, world.providers.size());
    }

    @Test
    void a_start_at_another_address_moves_the_providers() {
        startAt("8080");

        startAt("9090");

        assertEquals(
                Optional.of(new Issuer("http://localhost:9090/dev/idp/acme")),
                world.moves.getFirst().config().source().issuer());
        assertEquals(2, world.providers.size());
    }

    @Test
    void a_first_start_that_was_killed_is_carried_on() {
        startAt("8080");
        world.providers.clear();
        world.members.clear();

        startAt("8080");

        assertEquals(4, world.accounts.size());
        assertEquals(4, world.members.size());
        assertEquals(2, world.providers.size());
    }
}

package dev.vestibule.application.organization;

import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.organization.CreateOrganization.Command;
import dev.vestibule.application.port.in.organization.CreateOrganization.Result;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreateOrganizationTest {
    private final AdminBench bench = new AdminBench();

    private Result create(String slug, String name) {
        return bench.organizations.createOrganization().handle(new Command(OPERATOR, new OrganizationSlug(slug), name));
    }

    @Test
    void a_new_organization_has_no_rules_of_its_own_and_the_longest_sessions_there_are() {
        var expected = new Organization(
                new OrganizationId(CountingIds.id(1)),
                new OrganizationSlug("initech"),
                "Initech",
                OrganizationStatus.ACTIVE,
                OrganizationRole.MEMBER,
                Set.of(),
                SsoEnforcement.OPTIONAL,
                Cast.SESSIONS,
                OptionalInt.empty(),
                TestClock.START);

        assertEquals(new Result.Created(expected), create("initech", "Initech"));

        assertEquals(List.of(Cast.ACME, Cast.GLOBEX, expected), bench.world.organizations());
        assertEquals(1, bench.knownProviders.forgotten());
    }

    @Test
    void it_is_written_down_with_who_asked_and_under_which_trace() {
        var created = assertInstanceOf(Result.Created.class, create("initech", "Initech"));

        var id = created.organization().id();
        assertEquals(
                List.of(new AuditEntry(
                        new AuditEntryId(CountingIds.id(2)),
                        Optional.of(id),
                        new AuditEntry.Recorded("api_key", "ops"),
                        AuditAction.ORGANIZATION_CREATED,
                        new AuditTarget.OfOrganization(id),
                        AuditDetails.of("slug", "initech"),
                        AdminBench.TRACE,
                        TestClock.START)),
                bench.world.auditEntries());
    }

    @Test
    void a_slug_names_one_organization() {
        assertEquals(new Result.Refused(Refusal.SLUG_TAKEN), create("acme", "Another Acme"));

        assertEquals(List.of(), bench.world.auditEntries());
        assertEquals(0, bench.knownProviders.forgotten());
    }

    @Test
    void an_organization_has_a_name_of_bearable_length() {
        assertEquals(new Result.Refused(Refusal.INVALID_REQUEST), create("initech", " "));
        assertEquals(new Result.Refused(Refusal.INVALID_REQUEST), create("initech", "x".repeat(121)));
        assertInstanceOf(Result.Created.class, create("initech", "x".repeat(120)));
    }
}

package dev.vestibule.application.organization;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.NOWHERE;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.organization.DeleteOrganization.Command;
import dev.vestibule.application.port.in.organization.DeleteOrganization.Result;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.User;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeleteOrganizationTest {
    private final AdminBench bench = new AdminBench();

    private Result delete() {
        return bench.organizations.deleteOrganization().handle(new Command(OPERATOR, AT_ACME, new Condition.Any()));
    }

    @Test
    void all_that_belongs_to_it_goes_and_nothing_of_others() {
        bench.given(Cast.OKTA);
        bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        var other = bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);

        assertEquals(new Result.Deleted(), delete());

        assertEquals(List.of(Cast.GLOBEX), bench.world.organizations());
        assertEquals(List.of(Cast.GLOBEX_EXAMPLE), bench.world.domains());
        assertEquals(List.of(other), bench.world.members());
        assertEquals(List.of(), bench.world.providers());
        assertEquals(List.of(), bench.world.identities());
        assertEquals(1, bench.knownProviders.forgotten());
    }

    @Test
    void each_membership_and_each_link_that_ends_is_written_down_once() {
        bench.given(Cast.OKTA);
        bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);

        delete();

        assertEquals(
                List.of(
                        "MEMBER_REMOVED {user=" + Cast.BOB.id() + "}",
                        "IDENTITY_UNLINKED {user=" + Cast.ALICE.id() + "}",
                        "MEMBER_REMOVED {user=" + Cast.ALICE.id() + "}",
                        "ORGANIZATION_DELETED {slug=acme}"),
                bench.written());
    }

    @Test
    void however_many_members_there_are() {
        for (int count = 0; count < 401; count++) {
            User user = Cast.user(0x1000 + count, "user" + count);
            bench.world.given(stores -> stores.users().add(user));
            bench.givenMember(Cast.ACME, user, OrganizationRole.MEMBER);
        }

        delete();

        assertEquals(
                401,
                bench.world.auditEntries().stream()
                        .filter(entry -> entry.action() == AuditAction.MEMBER_REMOVED)
                        .map(AuditEntry::target)
                        .distinct()
                        .count());
    }

    @Test
    void sessions_keep_what_is_not_the_organizations() {
        bench.given(Cast.OKTA);
        var identity = bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        bench.givenSession(Cast.ALICE, identity);

        delete();

        assertEquals(List.of(), bench.world.sessions().getFirst().assurances());
    }

    @Test
    void what_is_not_there_cannot_be_removed() {
        assertEquals(
                new Result.Refused(Refusal.NOT_FOUND),
                bench.organizations.deleteOrganization().handle(new Command(OPERATOR, NOWHERE, new Condition.Any())));
        assertEquals(0, bench.knownProviders.forgotten());
    }
}

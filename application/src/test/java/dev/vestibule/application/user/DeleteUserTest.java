package dev.vestibule.application.user;

import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.user.DeleteUser.Command;
import dev.vestibule.application.port.in.user.DeleteUser.Result;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeleteUserTest {
    private final AdminBench bench = new AdminBench();

    private Result delete() {
        return bench.users.deleteUser().handle(new Command(OPERATOR, Cast.ALICE.id(), new Condition.Any()));
    }

    @Test
    void an_account_goes_with_all_that_is_its_own() {
        bench.given(Cast.OKTA);
        bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        var bobs = bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);
        bench.givenSession(Cast.ALICE);

        assertEquals(new Result.Deleted(), delete());

        assertEquals(List.of(Cast.BOB, Cast.MALLORY), bench.world.users());
        assertEquals(List.of(Cast.BOBS_ADDRESS, Cast.MALLORYS_ADDRESS), bench.world.emails());
        assertEquals(List.of(bobs), bench.world.members());
        assertEquals(List.of(), bench.world.identities());
        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void every_organization_finds_in_its_log_what_it_lost() {
        bench.given(Cast.OKTA);
        var identity = bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        var acme = bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        var globex = bench.givenMember(Cast.GLOBEX, Cast.ALICE, OrganizationRole.MEMBER);

        delete();

        record Line(Optional<?> organization, AuditAction action, AuditTarget target) {
            static Line of(AuditEntry entry) {
                return new Line(entry.organization(), entry.action(), entry.target());
            }
        }
        assertEquals(
                List.of(
                        new Line(
                                Optional.of(Cast.GLOBEX.id()),
                                AuditAction.MEMBER_REMOVED,
                                new AuditTarget.OfMember(globex.id())),
                        new Line(
                                Optional.of(Cast.ACME.id()),
                                AuditAction.IDENTITY_UNLINKED,
                                new AuditTarget.OfIdentity(identity.id())),
                        new Line(
                                Optional.of(Cast.ACME.id()),
                                AuditAction.MEMBER_REMOVED,
                                new AuditTarget.OfMember(acme.id())),
                        new Line(Optional.empty(), AuditAction.USER_DELETED, new AuditTarget.OfUser(Cast.ALICE.id()))),
                bench.world.auditEntries().stream().map(Line::of).toList());
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        delete();

        assertEquals(new Result.Refused(Refusal.NOT_FOUND), delete());
        assertEquals(1, bench.world.auditEntries().size());
    }
}

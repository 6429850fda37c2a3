package dev.vestibule.application.user;

import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.user.ChangeUserStanding.Command;
import dev.vestibule.application.port.in.user.ChangeUserStanding.Result;
import dev.vestibule.application.port.in.user.CreateUser.Account;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeUserStandingTest {
    private static final UserEmail RELEASED =
            new UserEmail(Cast.ALICE.id(), Cast.ALICES_ADDRESS.address(), Optional.empty());

    private final AdminBench bench = new AdminBench();

    private Result change(UserStanding standing) {
        return bench.users.changeUserStanding().handle(new Command(OPERATOR, Cast.ALICE.id(), standing));
    }

    private static Account alice(UserStanding standing, UserEmail email) {
        return new Account(Cast.ALICE.withStanding(standing), List.of(email));
    }

    @Test
    void a_suspended_account_keeps_its_addresses_and_loses_its_sessions() {
        bench.givenSession(Cast.ALICE);
        var bobs = bench.givenSession(Cast.BOB);

        assertEquals(
                new Result.Changed(alice(UserStanding.SUSPENDED, Cast.ALICES_ADDRESS)), change(UserStanding.SUSPENDED));

        assertEquals(List.of(bobs), bench.world.sessions());
        assertEquals(List.of("USER_SUSPENDED {before=ACTIVE}"), bench.written());
    }

    @Test
    void a_deactivated_account_releases_its_addresses_and_loses_its_sessions() {
        bench.givenSession(Cast.ALICE);

        assertEquals(new Result.Changed(alice(UserStanding.DEACTIVATED, RELEASED)), change(UserStanding.DEACTIVATED));

        assertEquals(List.of(), bench.world.sessions());
        assertEquals(List.of("USER_DEACTIVATED {before=ACTIVE}"), bench.written());
    }

    @Test
    void a_reactivated_account_finds_its_addresses_unverified() {
        change(UserStanding.DEACTIVATED);

        assertEquals(new Result.Changed(alice(UserStanding.ACTIVE, RELEASED)), change(UserStanding.ACTIVE));

        assertEquals(
                List.of("USER_DEACTIVATED {before=ACTIVE}", "USER_REACTIVATED {before=DEACTIVATED}"), bench.written());
    }

    @Test
    void a_reactivation_ends_no_session() {
        change(UserStanding.SUSPENDED);
        var session = bench.givenSession(Cast.ALICE);

        change(UserStanding.ACTIVE);

        assertEquals(List.of(session), bench.world.sessions());
    }

    @Test
    void what_is_so_already_is_not_written_down_again() {
        assertInstanceOf(Result.Changed.class, change(UserStanding.ACTIVE));

        assertEquals(List.of(), bench.written());
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        var nobody = new UserId(Cast.uuid(404));

        assertEquals(
                new Result.Refused(Refusal.NOT_FOUND),
                bench.users.changeUserStanding().handle(new Command(OPERATOR, nobody, UserStanding.ACTIVE)));
    }
}

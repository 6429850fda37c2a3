package dev.vestibule.application.user;

import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.user.CreateUser.Account;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShowUsersTest {
    private final AdminBench bench = new AdminBench();

    @Test
    void an_account_is_shown_with_its_addresses() {
        assertEquals(
                new ShowUser.Result.Shown(new Account(Cast.ALICE, List.of(Cast.ALICES_ADDRESS))),
                bench.users.showUser().handle(new ShowUser.Query(OPERATOR, Cast.ALICE.id())));
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        assertEquals(
                new ShowUser.Result.Refused(Refusal.NOT_FOUND),
                bench.users.showUser().handle(new ShowUser.Query(OPERATOR, new UserId(Cast.uuid(404)))));
    }

    @Test
    void accounts_are_listed_in_pages_in_the_order_of_their_ids() {
        var query = new ListUsers.Query(OPERATOR, new PageRequest(Optional.empty(), 2));

        assertEquals(
                new ListUsers.Result.Listed(new Page<>(
                        List.of(
                                new Account(Cast.MALLORY, List.of(Cast.MALLORYS_ADDRESS)),
                                new Account(Cast.BOB, List.of(Cast.BOBS_ADDRESS))),
                        Optional.of(new Cursor(Cast.BOB.id().value())))),
                bench.users.listUsers().handle(query));
    }
}

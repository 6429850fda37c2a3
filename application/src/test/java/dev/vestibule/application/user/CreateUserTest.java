package dev.vestibule.application.user;

import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.user.CreateUser.Account;
import dev.vestibule.application.port.in.user.CreateUser.Command;
import dev.vestibule.application.port.in.user.CreateUser.EmailClaim;
import dev.vestibule.application.port.in.user.CreateUser.Result;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakePasswords;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import dev.vestibule.domain.user.Username;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreateUserTest {
    private static final EmailAddress ADDRESS = new EmailAddress("carol@acme.example");

    private final AdminBench bench = new AdminBench();

    private Result create(EmailAddress address, EmailClaim claim, String... password) {
        var first = List.of(password).stream().findFirst().map(Password::new);
        var command = new Command(OPERATOR, address, claim, Optional.of(new PersonName("Carol")), first);
        return bench.users.createUser().handle(command);
    }

    @Test
    void an_account_has_a_random_username_and_the_address_and_password_given() {
        var expected = new User(
                new UserId(CountingIds.id(1)),
                new Username("user-1"),
                Optional.of(new PersonName("Carol")),
                UserStanding.ACTIVE,
                TestClock.START);
        var email = new UserEmail(expected.id(), ADDRESS, Optional.of(TestClock.START));

        var result = create(ADDRESS, EmailClaim.VERIFIED, "a long password");

        assertEquals(new Result.Created(new Account(expected, List.of(email))), result);
        assertEquals(expected, bench.world.users().getLast());
        assertEquals(
                Optional.of(FakePasswords.hashOf(new Password("a long password"))),
                bench.world.read(stores -> stores.users().findPassword(expected.id())));
    }

    @Test
    void the_log_keeps_neither_the_address_nor_the_password() {
        create(ADDRESS, EmailClaim.VERIFIED, "a long password");

        assertEquals(List.of("USER_CREATED {email=verified}"), bench.written());
        assertEquals(Optional.empty(), bench.world.auditEntries().getFirst().organization());
    }

    @Test
    void without_a_password_there_is_none() {
        var created = assertInstanceOf(Result.Created.class, create(ADDRESS, EmailClaim.UNVERIFIED));

        var user = created.account().user().id();
        assertEquals(Optional.empty(), bench.world.read(stores -> stores.users().findPassword(user)));
    }

    @Test
    void a_verified_address_has_one_holder() {
        assertEquals(
                new Result.Refused(Refusal.EMAIL_TAKEN),
                create(new EmailAddress("Alice@ACME.example"), EmailClaim.VERIFIED));

        assertEquals(3, bench.world.users().size());
        assertEquals(List.of(), bench.written());
    }

    @Test
    void even_when_the_holder_is_suspended() {
        bench.world.given(stores -> stores.users()
                .lock(Cast.ALICE.id())
                .ifPresent(row -> stores.users().save(row.withStanding(UserStanding.SUSPENDED))));

        assertEquals(
                new Result.Refused(Refusal.EMAIL_TAKEN), create(Cast.ALICES_ADDRESS.address(), EmailClaim.VERIFIED));
    }

    @Test
    void anybody_may_claim_an_address_without_proof() {
        var created =
                assertInstanceOf(Result.Created.class, create(Cast.ALICES_ADDRESS.address(), EmailClaim.UNVERIFIED));

        assertEquals(Optional.empty(), created.account().emails().getFirst().verifiedAt());
        assertEquals(
                Optional.of(Cast.ALICE),
                bench.world.read(stores -> stores.users().findOwner(Cast.ALICES_ADDRESS.address())));
    }

    @Test
    void a_verified_address_ends_the_unproven_claims_of_others() {
        bench.world.given(
                stores -> stores.users().addEmail(new UserEmail(Cast.MALLORY.id(), ADDRESS, Optional.empty())));

        create(ADDRESS, EmailClaim.VERIFIED);

        assertEquals(
                List.of(Cast.MALLORYS_ADDRESS),
                bench.world.read(stores -> stores.users().listEmails(Cast.MALLORY.id())));
    }

    @Test
    void a_password_is_neither_too_short_nor_too_long() {
        assertEquals(
                new Result.Refused(Refusal.PASSWORD_UNACCEPTABLE),
                create(ADDRESS, EmailClaim.VERIFIED, "x".repeat(Password.MIN_LENGTH_CHARS - 1)));
        assertEquals(
                new Result.Refused(Refusal.PASSWORD_UNACCEPTABLE),
                create(ADDRESS, EmailClaim.VERIFIED, "x".repeat(Password.MAX_LENGTH_CHARS + 1)));
        assertEquals(3, bench.world.users().size());
    }
}

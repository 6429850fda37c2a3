package dev.vestibule.application.recovery;

import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.SignInBench.ADDRESS;
import static dev.vestibule.application.testing.SignInBench.DEVICE;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.application.port.in.recovery.SetPassword;
import dev.vestibule.application.port.in.recovery.ShowPasswordLink;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.out.world.Attempts.Verdict;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.FakePasswords;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecoveryTest {
    private static final RequestPasswordLink.Result REQUESTED = new RequestPasswordLink.Result.Requested();
    private static final SetPassword.Result CHANGED = new SetPassword.Result.Changed();
    private static final SetPassword.Result INVALID = new SetPassword.Result.Refused(Refusal.PASSWORD_LINK_INVALID);
    private static final Password NEW = new Password("a new one, long enough");

    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_and_bob_have_accounts() {
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
    }

    private RequestPasswordLink.Result request(String address) {
        return bench.recovery
                .requestPasswordLink()
                .handle(new RequestPasswordLink.Command(new EmailAddress(address), ADDRESS, TRACE));
    }

    private List<Signal.PasswordLink> mailed() {
        return bench.world.signals().stream()
                .filter(Signal.PasswordLink.class::isInstance)
                .map(Signal.PasswordLink.class::cast)
                .toList();
    }

    private MailedToken linkFor(UserEmail email) {
        assertEquals(REQUESTED, request(email.address().text()));
        return mailed().getLast().token();
    }

    private SetPassword.Result set(MailedToken token, Password password) {
        return bench.recovery.setPassword().handle(new SetPassword.Command(token, password, TRACE));
    }

    private ShowPasswordLink.Result show(MailedToken token) {
        return bench.recovery.showPasswordLink().handle(new ShowPasswordLink.Query(token));
    }

    private SignIn.Result signIn(UserEmail email, Password password) {
        return bench.sessions
                .signIn()
                .handle(new SignIn.Command(
                        email.address().text(), password, Optional.empty(), Optional.empty(), ADDRESS, DEVICE, TRACE));
    }

    private List<AuditEntry> audited() {
        return bench.world.auditEntries().stream()
                .filter(entry -> entry.action() == AuditAction.PASSWORD_CHANGED)
                .toList();
    }

    @Test
    void a_mailed_link_sets_the_password_and_signs_nobody_in() {
        MailedToken token = linkFor(ALICES_ADDRESS);

        assertEquals(new ShowPasswordLink.Result.Open(), show(token));
        assertEquals(CHANGED, set(token, NEW));

        assertEquals(List.of(), bench.world.sessions());
        assertTrue(signIn(ALICES_ADDRESS, NEW) instanceof SignIn.Result.SignedIn);
        assertTrue(signIn(ALICES_ADDRESS, SignInBench.RIGHT) instanceof SignIn.Result.Refused);
    }

    @Test
    void an_account_without_a_password_gets_its_first() {
        bench.world.given(stores -> {
            stores.users().add(Cast.MALLORY);
            stores.users().addEmail(Cast.MALLORYS_ADDRESS);
        });

        assertEquals(CHANGED, set(linkFor(Cast.MALLORYS_ADDRESS), NEW));

        assertTrue(signIn(Cast.MALLORYS_ADDRESS, NEW) instanceof SignIn.Result.SignedIn);
    }

    @Test
    void it_is_written_down_and_told_to_every_verified_address() {
        UserEmail second = Cast.verified(ALICE, "alix@home.example");
        bench.world.given(stores -> {
            stores.users().addEmail(second);
            stores.users().addEmail(Cast.unverified(ALICE, "nobody@knows.example"));
        });

        set(linkFor(ALICES_ADDRESS), NEW);

        assertEquals(1, audited().size());
        assertEquals(new AuditTarget.OfUser(ALICE.id()), audited().getFirst().target());
        assertEquals(Optional.empty(), audited().getFirst().organization());
        assertTrue(bench.world
                .signals()
                .containsAll(Set.of(
                        new Signal.PasswordChanged(ALICES_ADDRESS.address()),
                        new Signal.PasswordChanged(second.address()))));
        assertEquals(
                2,
                bench.world.signals().stream()
                        .filter(Signal.PasswordChanged.class::isInstance)
                        .count());
    }

    @Test
    void every_session_of_the_account_ends_and_no_other() {
        bench.signIn(ALICES_ADDRESS);
        bench.signIn(ALICES_ADDRESS);
        bench.signIn(BOBS_ADDRESS);

        set(linkFor(ALICES_ADDRESS), NEW);

        assertEquals(
                List.of(BOB.id()),
                bench.world.sessions().stream().map(session -> session.user()).toList());
    }

    @Test
    void whoever_is_just_signing_in_with_the_old_password_comes_too_late() {
        MailedToken token = linkFor(ALICES_ADDRESS);
        bench.passwords.meanwhile(() -> set(token, NEW));

        assertEquals(new SignIn.Result.Refused(Refusal.INVALID_CREDENTIALS), signIn(ALICES_ADDRESS, SignInBench.RIGHT));

        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void all_other_links_of_the_account_die_and_no_other() {
        MailedToken first = linkFor(ALICES_ADDRESS);
        MailedToken second = linkFor(ALICES_ADDRESS);
        MailedToken bobs = linkFor(BOBS_ADDRESS);

        assertEquals(CHANGED, set(second, NEW));

        assertEquals(INVALID, set(first, NEW));
        assertEquals(INVALID, set(second, NEW));
        assertEquals(new ShowPasswordLink.Result.Open(), show(bobs));
    }

    @Test
    void a_link_works_once() {
        MailedToken token = linkFor(ALICES_ADDRESS);

        assertEquals(CHANGED, set(token, NEW));
        assertEquals(INVALID, set(token, new Password("and another, long enough")));

        assertEquals(1, audited().size());
        assertTrue(signIn(ALICES_ADDRESS, NEW) instanceof SignIn.Result.SignedIn);
    }

    @Test
    void a_link_works_for_an_hour() {
        MailedToken token = linkFor(ALICES_ADDRESS);
        bench.clock.advance(PasswordLink.LIFE.minusMillis(1));
        assertEquals(new ShowPasswordLink.Result.Open(), show(token));

        bench.clock.advance(PasswordLink.LIFE);

        assertEquals(new ShowPasswordLink.Result.Refused(Refusal.PASSWORD_LINK_INVALID), show(token));
        assertEquals(INVALID, set(token, NEW));
    }

    @Test
    void looking_changes_nothing() {
        MailedToken token = linkFor(ALICES_ADDRESS);
        int commits = bench.world.commits();

        show(token);
        show(token);
        show(new MailedToken("guessed"));

        assertEquals(commits, bench.world.commits());
        assertEquals(CHANGED, set(token, NEW));
    }

    @Test
    void a_guessed_link_costs_no_hashing_and_changes_nothing() {
        int commits = bench.world.commits();

        assertEquals(INVALID, set(new MailedToken("guessed"), NEW));
        assertEquals(INVALID, set(new MailedToken("guessed"), new Password("short")));

        assertEquals(commits, bench.world.commits());
    }

    @Test
    void an_unacceptable_password_leaves_the_link_as_it_is() {
        MailedToken token = linkFor(ALICES_ADDRESS);

        assertEquals(new SetPassword.Result.Refused(Refusal.PASSWORD_UNACCEPTABLE), set(token, new Password("short")));

        assertEquals(CHANGED, set(token, NEW));
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void an_account_that_may_not_sign_in_by_now_gets_no_password(UserStanding standing) {
        MailedToken token = linkFor(ALICES_ADDRESS);
        bench.world.given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().save(ALICE.withStanding(standing));
        });

        assertEquals(INVALID, set(token, NEW));
        assertEquals(List.of(), audited());
    }

    @Test
    void a_link_ends_with_the_account_holding_the_address() {
        MailedToken token = linkFor(ALICES_ADDRESS);
        bench.world.given(stores -> stores.users().releaseEmails(ALICE.id()));

        assertEquals(INVALID, set(token, NEW));
    }

    @Test
    void a_link_does_not_pass_on_to_who_holds_the_address_now() {
        MailedToken token = linkFor(ALICES_ADDRESS);
        bench.world.given(stores -> {
            stores.users().releaseEmails(ALICE.id());
            stores.users().addEmail(Cast.verified(BOB, ALICES_ADDRESS.address().text()));
        });

        assertEquals(INVALID, set(token, NEW));
        assertEquals(
                Optional.of(FakePasswords.hashOf(SignInBench.RIGHT)),
                bench.world.read(stores -> stores.users().findPassword(BOB.id())));
    }

    @Test
    void an_unverified_claim_gets_no_mail() {
        bench.world.given(stores -> stores.users().addEmail(Cast.unverified(BOB, "carol@acme.example")));

        assertEquals(REQUESTED, request("carol@acme.example"));

        assertEquals(List.of(), mailed());
    }

    @Test
    void strangers_get_the_same_answer_and_as_much_is_written() {
        int commits = bench.world.commits();

        assertEquals(REQUESTED, request("nobody@acme.example"));

        assertEquals(commits + 1, bench.world.commits());
        assertEquals(1, bench.world.passwordLinks().size());
        assertEquals(List.of(), mailed());
    }

    @Test
    void the_mail_goes_to_the_address_as_it_was_proven() {
        assertEquals(REQUESTED, request("ALICE@Acme.Example"));

        assertEquals(ALICES_ADDRESS.address(), mailed().getFirst().recipient());
        assertEquals("alice@acme.example", mailed().getFirst().recipient().text());
    }

    @Test
    void too_many_mails_for_an_address_are_not_told() {
        bench.attempts.answerMail(Verdict.TOO_MANY);

        assertEquals(REQUESTED, request("alice@acme.example"));

        assertEquals(List.of(), mailed());
        assertEquals(List.of("PASSWORD_LINK alice@acme.example"), bench.attempts.mails());
    }

    @Test
    void too_many_requests_of_a_client_are() {
        bench.attempts.answerRecovery(Verdict.TOO_MANY);

        assertEquals(new RequestPasswordLink.Result.Refused(Refusal.TOO_MANY_ATTEMPTS), request("alice@acme.example"));

        assertEquals(List.of(), mailed());
        assertEquals(List.of(), bench.attempts.mails());
    }

    @Test
    void where_nothing_is_mailed_nothing_is_offered() {
        MailedToken token = linkFor(ALICES_ADDRESS);
        int commits = bench.world.commits();
        var silent = RecoveryUseCases.over(
                bench.world, bench.secrets, bench.passwords, bench.attempts, bench.ids, bench.clock, Notices.NONE);
        var command = new RequestPasswordLink.Command(ALICES_ADDRESS.address(), ADDRESS, TRACE);

        assertEquals(
                new RequestPasswordLink.Result.Refused(Refusal.FEATURE_NOT_AVAILABLE),
                silent.requestPasswordLink().handle(command));
        assertEquals(
                new ShowPasswordLink.Result.Refused(Refusal.FEATURE_NOT_AVAILABLE),
                silent.showPasswordLink().handle(new ShowPasswordLink.Query(token)));
        assertEquals(
                new SetPassword.Result.Refused(Refusal.FEATURE_NOT_AVAILABLE),
                silent.setPassword().handle(new SetPassword.Command(token, NEW, TRACE)));
        assertEquals(commits, bench.world.commits());
    }
}

package dev.vestibule.application.repair;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.NOBODY;
import static dev.vestibule.application.testing.AdminBench.NOWHERE;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.in.repair.ShowRepair;
import dev.vestibule.application.port.in.repair.ShowRepair.Step;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenRepairTest extends RepairBench {
    private void finds_nothing(Caller caller) {
        assertEquals(new ShowRepair.Result.Refused(Refusal.NOT_FOUND), show(caller));
        assertEquals(new SendRepairCode.Result.Refused(Refusal.NOT_FOUND), send(caller));
        assertEquals(refused(Refusal.NOT_FOUND), open(caller, WRONG));
        assertEquals(List.of(), bench.world.sentCodes());
        assertEquals(List.of(), bench.world.signals());
    }

    private Step step() {
        return assertInstanceOf(ShowRepair.Result.Shown.class, show(alice)).step();
    }

    @Test
    void an_owner_who_is_shut_out_opens_the_settings_by_a_mailed_code_and_every_owner_is_told() {
        var mailbox = Cast.ALICES_ADDRESS.address();
        assertEquals(new Step.AskForCode(mailbox), step());
        assertEquals(new SendRepairCode.Result.Sent(), send(alice));
        assertEquals(new Step.EnterCode(mailbox), step());
        assertEquals(mailbox, mails(Signal.SsoRepairCode.class).getFirst().recipient());

        var opened = assertInstanceOf(OpenRepair.Result.Opened.class, open(alice, mailed()));

        var end = bench.clock.instant().plus(Duration.ofHours(1));
        assertEquals(end, opened.until());
        assertEquals(new Step.Open(end), step());
        assertEquals(List.of("SSO_REPAIR_OPENED {until=" + end + "}"), bench.written());
        assertEquals(
                List.of(
                        new Signal.SsoRepairNotice(mailbox, "Acme", "Alice"),
                        new Signal.SsoRepairNotice(Cast.BOBS_ADDRESS.address(), "Acme", "Alice")),
                mails(Signal.SsoRepairNotice.class));
    }

    @Test
    void whoever_has_no_name_is_an_owner_to_the_others_and_no_address() {
        Caller nameless = signIn(givenNamelessOwner(), 2);
        send(nameless);

        open(nameless, mailed());

        assertEquals(
                Set.of("An owner"),
                mails(Signal.SsoRepairNotice.class).stream()
                        .map(Signal.SsoRepairNotice::openedBy)
                        .collect(Collectors.toSet()));
    }

    private User givenNamelessOwner() {
        var known = Cast.user(0xcafe, "carol");
        var nameless = new User(known.id(), known.username(), Optional.empty(), known.standing(), known.createdAt());
        bench.world.given(stores -> {
            stores.users().add(nameless);
            stores.users().addEmail(Cast.verified(nameless, "carol@home.example"));
        });
        bench.givenMember(Cast.ACME, nameless, OrganizationRole.OWNER);
        return nameless;
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER", "ADMIN", "MANAGER"})
    void who_does_not_own_it_finds_nothing(OrganizationRole role) {
        save(Cast.member(Cast.ACME, Cast.ALICE, role));

        finds_nothing(alice);
    }

    @Test
    void the_owner_of_another_organization_finds_nothing_at_either() {
        Caller mallory = signIn(Cast.MALLORY, 2);

        finds_nothing(mallory);
        assertEquals(new SendRepairCode.Result.Refused(Refusal.NOT_FOUND), send(mallory, AT_GLOBEX));
        assertEquals(new SendRepairCode.Result.Refused(Refusal.NOT_FOUND), send(mallory, NOWHERE));
    }

    @Test
    void who_is_no_person_finds_nothing() {
        finds_nothing(NOBODY);
        finds_nothing(OPERATOR);
    }

    @Test
    void without_the_own_credential_in_the_session_there_is_nothing() {
        finds_nothing(bench.through(Cast.ALICE, Cast.identity(Cast.ENTRA, Cast.ALICE, "alice")));
    }

    @Test
    void where_another_owner_can_come_in_there_is_nothing() {
        save(Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.OWNER).ssoLinked());

        finds_nothing(alice);
    }

    @Test
    void whose_own_link_works_finds_nothing() {
        save(Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER).ssoLinked());

        finds_nothing(alice);
    }

    @Test
    void a_link_that_went_to_another_account_and_a_suspended_owner_let_nobody_in() {
        save(Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.OWNER).ssoInvalid());

        assertEquals(new SendRepairCode.Result.Sent(), send(alice));
    }

    @Test
    void where_single_sign_on_is_not_required_there_is_nothing() {
        change(OrganizationChange.ofEnforcement(SsoEnforcement.REMINDED));

        finds_nothing(alice);
    }

    @Test
    void who_has_no_seat_finds_nothing() {
        var owner = Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        save(new Member(
                owner.id(),
                owner.organization(),
                owner.user(),
                owner.role(),
                Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED),
                owner.joinedAt()));

        finds_nothing(alice);
    }

    @Test
    void who_showed_the_own_credential_too_long_ago_signs_in_again() {
        send(alice);
        String code = mailed();
        bench.clock.advance(Duration.ofMinutes(10));

        assertEquals(new Step.SignInAgain(), step());
        assertEquals(new SendRepairCode.Result.Refused(Refusal.STEP_UP_REQUIRED), send(alice));
        assertEquals(refused(Refusal.STEP_UP_REQUIRED), open(alice, code));
    }

    @Test
    void a_wrong_code_counts_and_the_sixth_try_is_one_too_many() {
        send(alice);
        String code = mailed();
        for (int i = 1; i <= 5; i++) {
            assertEquals(refused(Refusal.MAILBOX_CODE_INVALID), open(alice, i == 3 ? "not a code" : WRONG));
            assertEquals(i, bench.world.sentCodes().getFirst().tries());
        }

        assertEquals(refused(Refusal.MAILBOX_CODE_INVALID), open(alice, code));

        assertEquals(List.of(), bench.world.repairs());
        assertEquals(List.of(), bench.world.auditEntries());
        assertEquals(new Step.AskForCode(Cast.ALICES_ADDRESS.address()), step());
    }

    @Test
    void the_fifth_try_may_be_the_right_one() {
        send(alice);
        for (int i = 1; i <= 4; i++) {
            open(alice, WRONG);
        }

        assertInstanceOf(OpenRepair.Result.Opened.class, open(alice, mailed()));
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        send(alice);
        bench.clock.advance(Duration.ofMinutes(10).minusNanos(1));

        assertInstanceOf(OpenRepair.Result.Opened.class, open(alice, mailed()));
    }

    @Test
    void and_not_longer_even_if_the_own_credential_was_shown_again() {
        send(alice);
        bench.clock.advance(Duration.ofMinutes(10));

        assertEquals(refused(Refusal.MAILBOX_CODE_INVALID), open(steppedUp(alice), mailed()));
    }

    @Test
    void a_code_is_good_once() {
        send(alice);
        String code = mailed();
        open(alice, code);

        assertEquals(refused(Refusal.MAILBOX_CODE_INVALID), open(alice, code));
        assertEquals(1, bench.world.auditEntries().size());
    }

    @Test
    void a_code_is_good_in_the_session_that_asked_for_it() {
        send(alice);
        Caller elsewhere = signIn(Cast.ALICE, 2);

        assertEquals(refused(Refusal.MAILBOX_CODE_INVALID), open(elsewhere, mailed()));
        assertEquals(0, bench.world.sentCodes().getFirst().tries());
        assertInstanceOf(OpenRepair.Result.Opened.class, open(alice, mailed()));
    }

    @Test
    void a_code_of_another_owners_is_good_for_them_alone() {
        Caller bob = signIn(Cast.BOB, 2);
        send(bob);

        assertEquals(refused(Refusal.MAILBOX_CODE_INVALID), open(alice, mailed()));
    }

    @Test
    void a_newer_code_ends_the_older_one_in_whatever_session() {
        send(alice);
        String older = mailed();
        Caller elsewhere = signIn(Cast.ALICE, 2);
        send(elsewhere);

        assertEquals(refused(Refusal.MAILBOX_CODE_INVALID), open(alice, older));
        assertInstanceOf(OpenRepair.Result.Opened.class, open(elsewhere, mailed()));
    }

    @Test
    void an_account_is_sent_three_codes_an_hour_in_all_its_sessions() {
        send(alice);
        send(signIn(Cast.ALICE, 2));
        assertEquals(new SendRepairCode.Result.Sent(), send(signIn(Cast.ALICE, 3)));

        assertEquals(new SendRepairCode.Result.Refused(Refusal.TOO_MANY_ATTEMPTS), send(alice));
        assertEquals(new SendRepairCode.Result.Refused(Refusal.TOO_MANY_ATTEMPTS), send(signIn(Cast.ALICE, 4)));
        assertEquals(3, mails(Signal.SsoRepairCode.class).size());
        assertEquals(new SendRepairCode.Result.Sent(), send(signIn(Cast.BOB, 5)));
        bench.clock.advance(Duration.ofHours(1));
        assertEquals(new SendRepairCode.Result.Sent(), send(signIn(Cast.ALICE, 6)));
    }

    @Test
    void only_the_hash_of_a_code_is_kept() {
        send(alice);

        assertEquals(
                FakeSecrets.hashOf(mails(Signal.SsoRepairCode.class).getFirst().code()),
                bench.world.sentCodes().getFirst().hash());
    }

    @Test
    void where_no_mail_can_be_sent_the_page_says_so() {
        var silent = RepairUseCases.over(
                bench.world, new FakeSecrets(bench.world), new CountingIds(), bench.clock, Notices.NONE);

        var shown = silent.showRepair().handle(new ShowRepair.Query(alice, AT_ACME));
        var sent = silent.sendRepairCode().handle(new SendRepairCode.Command(alice, AT_ACME));

        assertEquals(new Step.NoMail(), ((ShowRepair.Result.Shown) shown).step());
        assertEquals(new SendRepairCode.Result.Refused(Refusal.FEATURE_NOT_AVAILABLE), sent);
        assertEquals(List.of(), bench.world.sentCodes());
    }
}

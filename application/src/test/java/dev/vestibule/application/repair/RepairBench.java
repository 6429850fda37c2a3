package dev.vestibule.application.repair;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.TRACE;

import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.in.repair.ShowRepair;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/// ACME requires single sign-on. ALICE and BOB own it, and neither has a link; ALICE has just signed in with her
/// password. MALLORY owns GLOBEX.
abstract class RepairBench {
    static final String WRONG = "ZZZZ-ZZZZ";

    final AdminBench bench = new AdminBench();
    Caller alice;

    @BeforeEach
    void acme_lets_no_owner_in() {
        bench.given(Cast.OKTA);
        bench.given(Cast.ENTRA);
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.OWNER);
        bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);
        change(OrganizationChange.ofEnforcement(SsoEnforcement.REQUIRED));
        alice = signIn(Cast.ALICE, 1);
    }

    final void change(OrganizationChange change) {
        bench.world.given(stores -> {
            Organization acme = stores.organizations().lock(AT_ACME).orElseThrow();
            stores.organizations().save(change.appliedTo(acme));
        });
    }

    final void save(Member member) {
        bench.world.given(stores -> {
            stores.members().lock(member.organization(), member.user());
            stores.members().save(member);
        });
    }

    /// A session of the user's that has just begun with the password.
    final Caller signIn(User user, long number) {
        var now = bench.clock.instant();
        var session = new Session(
                new SessionId(Cast.uuid(0x5e55_0000 + number)),
                user.id(),
                now,
                now,
                now.plus(Duration.ofHours(12)),
                now.plus(Duration.ofDays(14)),
                Optional.of(now),
                Optional.empty(),
                List.of());
        bench.world.given(
                stores -> stores.sessions().open(session, FakeSecrets.hashOf(token(number)), Optional.empty()));
        return new Caller(new Actor.SignedIn(session), TRACE);
    }

    /// The same session, had its own credential been shown now.
    final Caller steppedUp(Caller caller) {
        Session session = ((Actor.SignedIn) caller.actor()).session();
        return new Caller(
                new Actor.SignedIn(new Session(
                        session.id(),
                        session.user(),
                        session.startedAt(),
                        session.lastSeenAt(),
                        session.idleUntil(),
                        session.endsAt(),
                        Optional.of(bench.clock.instant()),
                        session.activeOrganization(),
                        session.assurances())),
                TRACE);
    }

    static SessionToken token(long number) {
        return new SessionToken("session " + number);
    }

    final SendRepairCode.Result send(Caller caller) {
        return send(caller, AT_ACME);
    }

    final SendRepairCode.Result send(Caller caller, OrganizationRef organization) {
        return bench.repairs.sendRepairCode().handle(new SendRepairCode.Command(caller, organization));
    }

    final OpenRepair.Result open(Caller caller, String typed) {
        return bench.repairs.openRepair().handle(new OpenRepair.Command(caller, AT_ACME, typed));
    }

    final ShowRepair.Result show(Caller caller) {
        return bench.repairs.showRepair().handle(new ShowRepair.Query(caller, AT_ACME));
    }

    /// What the latest mail says.
    final String mailed() {
        return mails(Signal.SsoRepairCode.class).getLast().code().spoken();
    }

    final <T extends Signal> List<T> mails(Class<T> kind) {
        return bench.world.signals().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    final void openRepair() {
        send(alice);
        open(alice, mailed());
    }

    static OpenRepair.Result refused(Refusal refusal) {
        return new OpenRepair.Result.Refused(refusal);
    }
}

package dev.vestibule.application.check;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.check.CheckIdentities;
import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Decision;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.RecordingObserver;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckOutcome;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The check of identities on fakes: ACME's people are linked at OKTA and can be asked about.
final class CheckBench {
    static final Recheck CONFIRMED = new Recheck.Confirmed(Optional.empty());
    static final Recheck GONE = new Recheck.Rejected("invalid_grant");
    static final Recheck OUT_OF_ORDER =
            new Recheck.CouldNotCheck(Refusal.IDP_ERROR, "answered 500", Optional.empty(), Recheck.Token.KEPT);
    static final Recheck LOST =
            new Recheck.CouldNotCheck(Refusal.IDP_TIMEOUT, "5 s", Optional.empty(), Recheck.Token.IN_DOUBT);

    final AdminBench admin = new AdminBench();
    final CheckUseCases checks = CheckUseCases.over(
            admin.world,
            admin.identityProviders,
            new RecordingObserver(admin.world),
            new Ids(),
            admin.clock,
            Notices.BY_MAIL);

    CheckBench() {
        admin.given(Cast.OKTA);
        admin.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.OWNER);
    }

    /// Starts far from the bench's own ids.
    private static final class Ids implements dev.vestibule.application.port.out.world.IdSource {
        private final CountingIds own = new CountingIds();

        @Override
        public <T> T next(java.util.function.Function<UUID, T> type) {
            return own.next(id -> type.apply(new UUID(id.getMostSignificantBits() + 1, id.getLeastSignificantBits())));
        }
    }

    /// A member who signed in just now, and whose provider can be asked about them.
    Identity givenLink(User user) {
        admin.world.given(stores -> stores.members()
                .add(Cast.member(Cast.ACME, user, OrganizationRole.MEMBER).ssoLinked()));
        return admin.given(Cast.identity(Cast.OKTA, user, "subject of " + user.username())
                .confirmed(Optional.of(new RefreshToken("first")), admin.clock.instant()));
    }

    List<Identity> givenLinks(int count) {
        var links = new ArrayList<Identity>();
        for (int i = 0; i < count; i++) {
            User user = Cast.user(0xcec000 + i, "person" + i);
            admin.world.given(stores -> stores.users().add(user));
            links.add(givenLink(user));
        }
        return links;
    }

    void okta(Recheck answer) {
        admin.identityProviders.recheck(Cast.OKTA.id(), answer);
    }

    /// Runs the job as often as it runs in that time; answers what became of everybody who was asked about.
    List<CheckOutcome> pass(Duration time) {
        var outcomes = new ArrayList<CheckOutcome>();
        Duration step = Duration.ofMinutes(10);
        for (long i = 0; i < time.dividedBy(step); i++) {
            admin.clock.advance(step);
            outcomes.addAll(run());
        }
        return outcomes;
    }

    List<CheckOutcome> run() {
        var outcomes = new ArrayList<CheckOutcome>();
        while (checks.checkIdentities().handle(new CheckIdentities.Command())
                instanceof CheckIdentities.Result.Asked(var outcome)) {
            outcomes.add(outcome);
        }
        return outcomes;
    }

    DecideIdentityCheck.Result decide(Caller caller, Decision decision) {
        return checks.decideIdentityCheck()
                .handle(new DecideIdentityCheck.Command(caller, AdminBench.AT_ACME, Cast.OKTA.id(), decision));
    }

    List<String> written(String action) {
        return admin.written().stream().filter(line -> line.startsWith(action)).toList();
    }

    Identity only() {
        return admin.world.identities().getFirst();
    }
}

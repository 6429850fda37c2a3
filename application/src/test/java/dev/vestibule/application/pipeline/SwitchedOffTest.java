package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.port.in.pipeline.StartLogin.Result.Redirected;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.UserStanding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in, and everything that can be switched off on the way, at each moment of it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SwitchedOffTest {
    private static final EmailAssertion ALICES = new EmailAssertion.Verified(ALICES_ADDRESS.address());
    private static final Provider OPEN = Cast.trusting(OKTA, JustInTime.AUTOMATIC, AutoLink.TRUSTED_EMAIL);
    private static final OrganizationChange DISABLE = new OrganizationChange(
            Optional.empty(),
            Optional.of(OrganizationStatus.DISABLED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final SignInBench bench = new SignInBench();

    /// How ALICE comes to be signed in at ACME.
    enum Way {
        KNOWN,
        KNOWN_AND_SIGNED_IN,
        KNOWN_AND_SIGNED_IN_MEANWHILE,
        TRUSTED_ADDRESS,
        LOGIN_AND_CONFIRM,
        CONFIRM,
        SWITCH,
        NEW_ACCOUNT;

        private boolean isDecided() {
            return EnumSet.of(LOGIN_AND_CONFIRM, CONFIRM, SWITCH, NEW_ACCOUNT).contains(this);
        }

        private boolean isLinked() {
            return EnumSet.of(KNOWN, KNOWN_AND_SIGNED_IN, KNOWN_AND_SIGNED_IN_MEANWHILE, SWITCH)
                    .contains(this);
        }
    }

    enum Switch {
        ORGANIZATION,
        PROVIDER,
        TRUST,
        SUSPENDED,
        DEACTIVATED,
        MEMBERSHIP;

        /// Whether it is about ALICE.
        private boolean isPersonal() {
            return EnumSet.of(SUSPENDED, DEACTIVATED, MEMBERSHIP).contains(this);
        }

        /// What the person is told; what is about the person depends on how far they are known.
        private Set<Refusal> refusals() {
            return switch (this) {
                case ORGANIZATION -> EnumSet.of(Refusal.ORGANIZATION_DISABLED);
                case PROVIDER -> EnumSet.of(Refusal.PROVIDER_DISABLED);
                case TRUST -> EnumSet.of(Refusal.PROVIDER_CHANGED);
                case SUSPENDED, DEACTIVATED ->
                    EnumSet.of(
                            Refusal.ACCOUNT_SUSPENDED,
                            Refusal.ACCOUNT_DEACTIVATED,
                            Refusal.USER_MISMATCH,
                            Refusal.INVALID_CREDENTIALS,
                            Refusal.IDENTITY_CONFLICT);
                case MEMBERSHIP -> EnumSet.of(Refusal.MEMBERSHIP_REMOVED);
            };
        }
    }

    enum Moment {
        WHILE_AWAY,
        WHILE_THE_PROVIDER_IS_ASKED,
        WHILE_DECIDING
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Switch.values())
                        .filter(what -> concerns(what, way))
                        .flatMap(what -> Arrays.stream(Moment.values())
                                .filter(moment -> moment != Moment.WHILE_DECIDING || way.isDecided())
                                .map(moment -> Arguments.of(way, what, moment))));
    }

    /// Who is new has nothing personal to switch off yet. What a deactivated account leaves behind may become
    /// another's (L5, see `AbandonedIdentityTest`).
    private static boolean concerns(Switch what, Way way) {
        return switch (way) {
            case NEW_ACCOUNT -> !what.isPersonal();
            case SWITCH -> what != Switch.DEACTIVATED;
            case KNOWN,
                    KNOWN_AND_SIGNED_IN,
                    KNOWN_AND_SIGNED_IN_MEANWHILE,
                    TRUSTED_ADDRESS,
                    LOGIN_AND_CONFIRM,
                    CONFIRM -> true;
        };
    }

    @ParameterizedTest
    @EnumSource
    void with_everything_on_each_way_leads_in(Way way) {
        Ending ending = walk(way, Optional.empty(), Moment.WHILE_AWAY);

        assertEquals(Optional.empty(), ending.refusal());
        assertTrue(ending.isSignedIn());
        assertEquals(1, entered());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_is_switched_off_on_the_way_stops_it(Way way, Switch what, Moment moment) {
        Ending ending = walk(way, Optional.of(what), moment);

        assertEquals(0, entered());
        assertEquals(way.isLinked() ? 1 : 0, bench.world.identities().size());
        assertTrue(!ending.isSignedIn(), ending::toString);
        ending.refusal()
                .ifPresent(refusal ->
                        assertTrue(what.refusals().contains(refusal), () -> what + " is answered with " + refusal));
        assertTrue(what.isPersonal() || ending.refusal().isPresent(), "nobody was told");
    }

    /// Sessions that the organization's own sign-on opened.
    private long entered() {
        return bench.world.sessions().stream()
                .filter(session -> session.assuranceFor(ACME.id()).isPresent())
                .count();
    }

    /// Where a walk ended: refused, at a question, or signed in.
    private record Ending(Optional<Refusal> refusal, boolean isSignedIn) {
        static final Ending IN = new Ending(Optional.empty(), true);
        static final Ending ASKED = new Ending(Optional.empty(), false);

        static Ending refused(Refusal refusal) {
            return new Ending(Optional.of(refusal), false);
        }
    }

    private Ending walk(Way way, Optional<Switch> what, Moment when) {
        givenAliceAndBob(way);
        Optional<SessionToken> atStart = signedIn(way);
        Redirected started = bench.start(OPEN, atStart);
        Optional<SessionToken> back =
                way == Way.KNOWN_AND_SIGNED_IN_MEANWHILE ? Optional.of(bench.signIn(ALICES_ADDRESS)) : atStart;
        at(Moment.WHILE_AWAY, when, what);
        if (when == Moment.WHILE_THE_PROVIDER_IS_ASKED) {
            bench.providers.meanwhile(() -> what.ifPresent(this::off));
        }
        return switch (bench.comeBack(OPEN, started, back)) {
            case FinishPipeline.Result.SignedIn _ -> Ending.IN;
            case FinishPipeline.Result.Refused(var refusal) -> Ending.refused(refusal);
            case FinishPipeline.Result.DecisionNeeded _ when way.isDecided() -> answer(way, what, when, started, back);
            case FinishPipeline.Result.DecisionNeeded _ -> Ending.ASKED;
            case FinishPipeline.Result.ProviderEnabled _, FinishPipeline.Result.Tested _ ->
                throw new IllegalStateException("this is a login");
        };
    }

    private void givenAliceAndBob(Way way) {
        bench.given(way == Way.TRUSTED_ADDRESS ? OPEN : OKTA);
        bench.given(BOB, BOBS_ADDRESS);
        if (way != Way.NEW_ACCOUNT) {
            bench.given(ALICE, ALICES_ADDRESS);
            bench.givenMember(ALICE, OrganizationRole.MEMBER);
        }
        if (way.isLinked()) {
            bench.givenIdentity(OPEN, ALICE, "alice-there");
        }
        bench.says(OPEN, "alice-there", ALICES);
    }

    private Optional<SessionToken> signedIn(Way way) {
        return switch (way) {
            case KNOWN_AND_SIGNED_IN, CONFIRM -> Optional.of(bench.signIn(ALICES_ADDRESS));
            case SWITCH -> Optional.of(bench.signIn(BOBS_ADDRESS));
            case KNOWN, KNOWN_AND_SIGNED_IN_MEANWHILE, TRUSTED_ADDRESS, LOGIN_AND_CONFIRM, NEW_ACCOUNT ->
                Optional.empty();
        };
    }

    private void at(Moment now, Moment when, Optional<Switch> what) {
        what.filter(_ -> now == when).ifPresent(this::off);
    }

    private Ending answer(
            Way way, Optional<Switch> what, Moment when, Redirected started, Optional<SessionToken> session) {
        if (way == Way.NEW_ACCOUNT) {
            at(Moment.WHILE_DECIDING, when, what);
            return newUser(started);
        }
        if (way == Way.LOGIN_AND_CONFIRM) {
            return switch (bench.prove(started, ALICES_ADDRESS, RIGHT, session)) {
                case ProveAccount.Result.Proven(var opened) ->
                    confirm(what, when, started, Optional.of(opened.token()));
                case ProveAccount.Result.Refused(var refusal) -> Ending.refused(refusal);
            };
        }
        return confirm(what, when, started, session);
    }

    private Ending confirm(Optional<Switch> what, Moment when, Redirected started, Optional<SessionToken> session) {
        at(Moment.WHILE_DECIDING, when, what);
        return switch (bench.confirm(started, session)) {
            case AttachIdentity.Result.SignedIn _ -> Ending.IN;
            case AttachIdentity.Result.Refused(var refusal) -> Ending.refused(refusal);
        };
    }

    private Ending newUser(Redirected started) {
        return switch (bench.newUser(started, Optional.empty())) {
            case CreateAccount.Result.SignedIn _ -> Ending.IN;
            case CreateAccount.Result.Refused(var refusal) -> Ending.refused(refusal);
        };
    }

    private void off(Switch what) {
        switch (what) {
            case ORGANIZATION -> disableAcme();
            case PROVIDER -> change(provider -> provider.withStatus(ProviderStatus.DISABLED, LONG_AGO));
            case TRUST ->
                change(provider ->
                        provider.reconfigured("Okta", Cast.config("https://other.example"), provider.policy()));
            case SUSPENDED -> stand(UserStanding.SUSPENDED);
            case DEACTIVATED -> stand(UserStanding.DEACTIVATED);
            case MEMBERSHIP -> remove();
        }
    }

    private void disableAcme() {
        var acme = new OrganizationRef.ById(ACME.id());
        bench.world.given(stores -> stores.organizations()
                .lock(acme)
                .ifPresent(row -> stores.organizations().save(DISABLE.appliedTo(row))));
    }

    private void change(UnaryOperator<Provider> change) {
        bench.world.given(stores -> stores.providers()
                .lock(ACME.id(), OKTA.id())
                .ifPresent(row -> stores.providers().save(change.apply(row))));
    }

    private void stand(UserStanding standing) {
        bench.world.given(stores ->
                stores.users().lock(ALICE.id()).ifPresent(row -> stores.users().save(row.withStanding(standing))));
    }

    private void remove() {
        bench.world.given(stores -> stores.members().lock(ACME.id(), ALICE.id()).ifPresent(member -> {
            stores.members().remove(member.id());
            stores.removals()
                    .mark(Removal.of(
                            member,
                            stores.identities().list(ACME.id(), ALICE.id()),
                            Set.of(ALICES_ADDRESS.address()),
                            bench.clock.instant()));
        }));
    }
}

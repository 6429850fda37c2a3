package dev.vestibule.application.linking;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntranceTest {
    private final SignInBench bench = new SignInBench();
    private final Entrance entrance = new Entrance(bench.ids, bench.clock, Cast.SESSIONS, Notices.BY_MAIL);

    /// The facts were read a moment earlier, when the account was still active.
    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "DEACTIVATED"})
    void an_account_switched_off_after_the_facts_were_read_gets_no_link(UserStanding standing) {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.world.given(stores ->
                stores.users().lock(ALICE.id()).ifPresent(row -> stores.users().save(row.withStanding(standing))));

        FreshSecrets fresh = FreshSecrets.from(bench.secrets, SignInBench.DEVICE);
        Admission admission = bench.world.execute(stores -> admitAlice(stores, fresh));

        assertEquals(new Admission.Refused(Refusal.unlessActive(standing).orElseThrow()), admission);
        assertEquals(List.of(), bench.world.identities());
        assertEquals(List.of(), bench.world.sessions());
    }

    private Admission admitAlice(Stores stores, FreshSecrets fresh) {
        var facts = new LoginFacts(
                ACME,
                OKTA,
                Set.of(),
                new IdentityMatch.Unknown(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var arrival = new Arrival(
                new Caller(new Actor.Anonymous(), TRACE),
                facts,
                SignInBench.proof(OKTA, "00u1", new EmailAssertion.Absent()),
                fresh);
        return entrance.admit(stores, arrival, new Linkage.Link(ALICE.id(), LinkProof.TRUSTED_EMAIL));
    }
}

package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.pipeline.FinishPipeline.Result;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Whom an organization removed, its provider does not bring back: neither by the link, nor by the
/// address, nor by the name that the provider has for them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemovedPersonTest {
    private static final Optional<SessionToken> NOBODY = Optional.empty();
    private static final EmailAssertion ALICES = new EmailAssertion.Verified(ALICES_ADDRESS.address());
    private static final Result REMOVED = new Result.Refused(Refusal.MEMBERSHIP_REMOVED);
    private static final Provider OPEN = Cast.trusting(OKTA, JustInTime.AUTOMATIC, AutoLink.OFF);

    private final SignInBench bench = new SignInBench();

    @Test
    void a_known_person_whom_the_organization_removed_stays_out_and_nothing_is_written() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenIdentity(OKTA, ALICE, "00u1");
        removed(Set.of(), Set.of());
        bench.says(OKTA, "00u1", ALICES);

        assertEquals(REMOVED, bench.walk(OKTA, NOBODY));

        assertEquals(List.of(), bench.world.sessions());
        assertEquals(List.of(), bench.world.auditEntries());
    }

    @Test
    void their_address_opens_no_new_account() {
        bench.given(OPEN);
        removed(Set.of(), Set.of(ALICES_ADDRESS.address()));
        bench.says(OPEN, "00u1", ALICES);

        assertEquals(REMOVED, bench.walk(OPEN, NOBODY));

        assertEquals(List.of(), bench.world.users());
    }

    @Test
    void nor_does_their_name_at_the_provider() {
        bench.given(OPEN);
        removed(Set.of(new Removal.Called(OPEN.config().issuer(), new Subject("00u1"))), Set.of());
        bench.says(OPEN, "00u1", ALICES);

        assertEquals(REMOVED, bench.walk(OPEN, NOBODY));

        assertEquals(List.of(), bench.world.users());
    }

    private void removed(Set<Removal.Called> subjects, Set<EmailAddress> addresses) {
        bench.world.given(stores ->
                stores.removals().mark(new Removal(ACME.id(), ALICE.id(), subjects, addresses, Cast.LONG_AGO)));
    }
}

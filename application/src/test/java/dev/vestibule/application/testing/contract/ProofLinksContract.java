package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.flow.TestReport.EmailTrust;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public abstract class ProofLinksContract extends StoreContract {
    private static final ProofLinkHash TOKEN = new ProofLinkHash("ab".repeat(32));
    private static final ProofLink LINK =
            ProofLink.made(new ProofLinkId(uuid(0x11)), ProofLink.Kind.TEST, ACME.id(), OKTA.id(), NOW);

    @Test
    void a_link_is_found_by_its_token_and_by_its_own_organization() {
        given(stores -> stores.proofLinks().add(LINK, TOKEN));

        assertEquals(Optional.of(LINK), read(stores -> stores.proofLinks().find(TOKEN)));
        assertEquals(Optional.of(LINK), read(stores -> stores.proofLinks().find(ACME.id(), LINK.id())));
        assertEquals(Optional.empty(), read(stores -> stores.proofLinks().find(GLOBEX.id(), LINK.id())));
        assertEquals(Optional.empty(), write(stores -> stores.proofLinks().lock(GLOBEX.id(), LINK.id())));
        assertEquals(Optional.empty(), read(stores -> stores.proofLinks().find(new ProofLinkHash("cd".repeat(32)))));
    }

    @Test
    void a_token_leads_to_one_link() {
        given(stores -> stores.proofLinks().add(LINK, TOKEN));
        ProofLink second = ProofLink.made(new ProofLinkId(uuid(0x12)), ProofLink.Kind.SETUP, ACME.id(), OKTA.id(), NOW);

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.proofLinks().add(second, TOKEN)));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfReport")
    void what_came_of_a_test_is_kept(TestReport report) {
        given(stores -> stores.proofLinks().add(LINK, TOKEN));

        given(stores -> {
            assertEquals(Optional.of(LINK), stores.proofLinks().lock(ACME.id(), LINK.id()));
            stores.proofLinks().save(LINK.reported(report, LATER));
        });

        assertEquals(
                Optional.of(LINK.reported(report, LATER)),
                read(stores -> stores.proofLinks().find(TOKEN)));
    }

    private static Stream<TestReport> everyKindOfReport() {
        var evidence = new AuthenticationEvidence(
                Optional.of("sid"), Set.of("pwd", "otp"), Optional.of("urn:acr"), Optional.of(NOW), Optional.of(LATER));
        var address = new EmailAddress("alice@acme.example");
        return Stream.of(
                new TestReport.Failed(Refusal.SIGNATURE_INVALID, "the key does not fit"),
                new TestReport.Passed(
                        new Subject("00u1"),
                        new EmailAssertion.Verified(address),
                        EmailTrust.TRUSTED,
                        Optional.of(new PersonName("Alice")),
                        evidence),
                new TestReport.Passed(
                        new Subject("00u1"),
                        new EmailAssertion.Absent(),
                        EmailTrust.NOT_TRUSTED,
                        Optional.empty(),
                        AuthenticationEvidence.NONE));
    }

    @Test
    void a_used_link_says_since_when() {
        given(stores -> stores.proofLinks().add(LINK, TOKEN));

        given(stores -> {
            stores.proofLinks().lock(ACME.id(), LINK.id());
            stores.proofLinks().save(LINK.used(LATER));
        });

        assertEquals(
                Optional.of(LINK.used(LATER)),
                read(stores -> stores.proofLinks().find(TOKEN)));
    }

    @Test
    void sweeping_removes_what_was_made_before() {
        given(stores -> stores.proofLinks().add(LINK, TOKEN));

        assertEquals(0, sweep(NOW));
        assertEquals(1, sweep(NOW.plusSeconds(1)));
        assertEquals(Optional.empty(), read(stores -> stores.proofLinks().find(TOKEN)));
    }

    private int sweep(Instant then) {
        return write(stores -> stores.proofLinks().sweep(then));
    }
}

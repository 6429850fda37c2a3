package dev.vestibule.domain.flow;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.config;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.origin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderDraft;
import dev.vestibule.domain.provider.ProviderStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowPurposeTest {
    private static final ProofLinkId LINK = new ProofLinkId(new UUID(8, 1));
    private static final DraftId DRAFT = new DraftId(new UUID(8, 2));
    private static final Provider DRAFTED = okta().drafted(new ProviderDraft(DRAFT, config()), "Okta", okta().policy());

    private static Optional<Refusal> obstacle(FlowPurpose purpose, Provider provider) {
        return origin(purpose, Optional.of(ALICE)).obstacle(acme(), provider);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_draft_is_set_up(ProviderStatus status) {
        var setup = new FlowPurpose.Setup(SecondFactorRule.KEPT, Optional.empty());

        assertEquals(
                status == ProviderStatus.DRAFT ? Optional.empty() : Optional.of(Refusal.PROVIDER_CHANGED),
                obstacle(setup, okta().withStatus(status, NOW)));
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_can_be_tested_whatever_its_status(ProviderStatus status) {
        assertEquals(
                Optional.empty(),
                obstacle(new FlowPurpose.Test(LINK, Optional.empty()), okta().withStatus(status, NOW)));
    }

    @Test
    void a_test_is_of_the_draft_that_it_began_with() {
        assertEquals(Optional.empty(), obstacle(new FlowPurpose.Test(LINK, Optional.of(DRAFT)), DRAFTED));
        assertEquals(
                Optional.of(Refusal.PROVIDER_CHANGED),
                obstacle(new FlowPurpose.Test(LINK, Optional.of(new DraftId(new UUID(8, 3)))), DRAFTED));
        assertEquals(
                Optional.of(Refusal.PROVIDER_CHANGED), obstacle(new FlowPurpose.Test(LINK, Optional.empty()), DRAFTED));
        assertEquals(
                Optional.of(Refusal.PROVIDER_CHANGED),
                obstacle(new FlowPurpose.Test(LINK, Optional.of(DRAFT)), okta()));
    }

    @Test
    void a_link_is_good_for_a_day_and_for_one_proof() {
        var link = ProofLink.made(LINK, ProofLink.Kind.TEST, acme().id(), okta().id(), NOW);

        assertTrue(link.isOpen(NOW.plus(Duration.ofDays(1)).minusNanos(1)));
        assertFalse(link.isOpen(NOW.plus(Duration.ofDays(1))));
        assertFalse(link.used(NOW).isOpen(NOW));
        assertFalse(
                link.reported(new TestReport.Failed(Refusal.IDP_ERROR, ""), NOW).isOpen(NOW));
    }

    @Test
    void secrets_of_links_are_never_printed() {
        assertEquals("ProofLinkToken[hidden]", new ProofLinkToken("secret").toString());
        assertEquals("ProofLinkHash[hidden]", new ProofLinkHash("secret").toString());
    }
}

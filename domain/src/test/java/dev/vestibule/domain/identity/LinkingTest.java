package dev.vestibule.domain.identity;

import static dev.vestibule.domain.Examples.ACME_DOMAIN;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.ALICE_ADDRESS;
import static dev.vestibule.domain.Examples.BOB;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.config;
import static dev.vestibule.domain.Examples.identity;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.policy;
import static dev.vestibule.domain.Examples.proof;
import static dev.vestibule.domain.Examples.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkingTest {
    private static final Provider TRUSTING = okta(policy(JustInTime.CONFIRM, AutoLink.OFF));

    private static IdentityMatch held(UserId owner, UserStanding standing) {
        return IdentityMatch.of(identity(owner), user(owner, standing));
    }

    @Test
    void the_subject_decides_first_and_a_live_link_never_moves() {
        Identity mine = identity(ALICE);
        var nobody = new IdentityMatch.Unknown();

        assertEquals(new LinkPlan.Create(), LinkPlan.decide(ALICE, nobody, Optional.empty()));
        assertEquals(
                new LinkPlan.Refresh(mine),
                LinkPlan.decide(ALICE, held(ALICE, UserStanding.ACTIVE), Optional.of(mine)));
        assertEquals(new LinkPlan.Reattach(mine), LinkPlan.decide(ALICE, nobody, Optional.of(mine)));
        assertEquals(
                new LinkPlan.Conflict(identity(BOB)),
                LinkPlan.decide(ALICE, held(BOB, UserStanding.ACTIVE), Optional.of(mine)));
        assertEquals(
                new LinkPlan.Conflict(identity(BOB)),
                LinkPlan.decide(ALICE, held(BOB, UserStanding.SUSPENDED), Optional.empty()));
    }

    @Test
    void what_a_deactivated_account_left_behind_moves() {
        Identity mine = identity(ALICE);
        IdentityMatch bobs = held(BOB, UserStanding.DEACTIVATED);

        assertEquals(
                new LinkPlan.Move(identity(BOB), Optional.of(mine)), LinkPlan.decide(ALICE, bobs, Optional.of(mine)));
        assertEquals(Optional.of(identity(BOB)), bobs.abandoned());
        assertEquals(Optional.empty(), held(BOB, UserStanding.SUSPENDED).abandoned());
        assertEquals(Optional.empty(), held(BOB, UserStanding.ACTIVE).abandoned());
        assertEquals(Optional.empty(), new IdentityMatch.Unknown().abandoned());
    }

    @Test
    void at_google_a_trusted_address_is_also_the_workspaces() {
        var verified = new EmailAssertion.Verified(ALICE_ADDRESS);
        Provider workspace = at(new Tenant.OfGoogle(ACME_DOMAIN));
        Provider another = at(new Tenant.OfGoogle(new DomainName("another.example")));
        Provider entra = at(new Tenant.OfMicrosoft(UUID.fromString("0f0f0f0f-0000-4000-8000-00000000000a")));

        assertEquals(
                Optional.of(new TrustedEmail(ALICE_ADDRESS)),
                TrustedEmail.in(verified, workspace, Set.of(ACME_DOMAIN)));
        assertEquals(Optional.empty(), TrustedEmail.in(verified, another, Set.of(ACME_DOMAIN)));
        assertEquals(
                Optional.of(new TrustedEmail(ALICE_ADDRESS)), TrustedEmail.in(verified, entra, Set.of(ACME_DOMAIN)));
    }

    private static Provider at(Tenant tenant) {
        return TRUSTING.reconfigured(
                "Shared", OidcChange.NONE.withTenant(tenant).appliedTo(config()), TRUSTING.policy());
    }

    @Test
    void a_trusted_address_lies_in_a_trusted_and_proven_domain_and_is_not_denied() {
        var verified = new EmailAssertion.Verified(ALICE_ADDRESS);
        var unstated = new EmailAssertion.Unstated(ALICE_ADDRESS);
        var trusted = Optional.of(new TrustedEmail(ALICE_ADDRESS));

        assertEquals(trusted, TrustedEmail.in(verified, TRUSTING, Set.of(ACME_DOMAIN)));
        assertEquals(trusted, TrustedEmail.in(unstated, TRUSTING, Set.of(ACME_DOMAIN)));
        assertEquals(
                Optional.empty(),
                TrustedEmail.in(new EmailAssertion.Denied(ALICE_ADDRESS), TRUSTING, Set.of(ACME_DOMAIN)));
        assertEquals(Optional.empty(), TrustedEmail.in(new EmailAssertion.Absent(), TRUSTING, Set.of(ACME_DOMAIN)));
        assertEquals(Optional.empty(), TrustedEmail.in(verified, TRUSTING, Set.of()));
        assertEquals(Optional.empty(), TrustedEmail.in(verified, okta(ProviderPolicy.STANDARD), Set.of(ACME_DOMAIN)));
    }

    @Test
    void every_assertion_but_an_absent_one_has_an_address() {
        assertEquals(Optional.of(ALICE_ADDRESS), new EmailAssertion.Verified(ALICE_ADDRESS).address());
        assertEquals(Optional.of(ALICE_ADDRESS), new EmailAssertion.Unstated(ALICE_ADDRESS).address());
        assertEquals(Optional.of(ALICE_ADDRESS), new EmailAssertion.Denied(ALICE_ADDRESS).address());
        assertEquals(Optional.empty(), new EmailAssertion.Absent().address());
    }

    @Test
    void a_refreshed_identity_keeps_what_the_provider_left_out() {
        Instant later = NOW.plusSeconds(60);
        Identity identity = identity(ALICE);
        var renamed = new VerifiedIdentity(
                identity.provider(),
                identity.issuer(),
                identity.subject(),
                new EmailAssertion.Absent(),
                Optional.of(new PersonName("Alice")),
                AuthenticationEvidence.NONE);

        Identity refreshed = identity.refreshed(renamed, later);

        assertEquals(Optional.of(ALICE_ADDRESS), refreshed.email());
        assertEquals(Optional.of(new PersonName("Alice")), refreshed.name());
        assertEquals(identity.subject(), refreshed.subject());
        assertEquals(identity.proof(), refreshed.proof());
        assertEquals(NOW, refreshed.linkedAt());
        assertEquals(later, refreshed.lastVerified());
        assertEquals(later, refreshed.lastSynced());
        assertEquals(identity.id(), refreshed.id());
    }

    @Test
    void a_reattached_identity_keeps_the_account_and_nothing_of_the_former_subject() {
        Instant later = NOW.plusSeconds(60);
        Identity identity = identity(ALICE);
        var other = new VerifiedIdentity(
                identity.provider(),
                identity.issuer(),
                new Subject("00u2"),
                new EmailAssertion.Absent(),
                Optional.empty(),
                AuthenticationEvidence.NONE);

        Identity reattached = identity.reattached(other, LinkProof.OWN_CREDENTIAL, later);

        assertEquals(
                Identity.linked(identity.id(), identity.organization(), ALICE, other, LinkProof.OWN_CREDENTIAL, later),
                reattached);
        assertEquals(Optional.empty(), reattached.email());
    }

    @Test
    void a_refresh_token_is_kept_until_there_is_a_newer_one_or_another_subject() {
        var first = new RefreshToken("first");
        var second = new RefreshToken("second");
        VerifiedIdentity without = proof(new EmailAssertion.Absent());
        Identity linked = Identity.linked(
                identity(ALICE).id(),
                identity(ALICE).organization(),
                ALICE,
                without.withRefreshToken(Optional.of(first)),
                LinkProof.CREATION,
                NOW);

        assertEquals(Optional.of(first), linked.refreshToken());
        assertEquals(Optional.of(first), linked.refreshed(without, NOW).refreshToken());
        assertEquals(
                Optional.of(second),
                linked.refreshed(without.withRefreshToken(Optional.of(second)), NOW)
                        .refreshToken());
        assertEquals(
                Optional.empty(),
                linked.reattached(without, LinkProof.OWN_CREDENTIAL, NOW).refreshToken());
        assertFalse(linked.toString().contains("first"));
        assertFalse(RefreshToken.isWellFormed("two\r\nlines"));
        assertFalse(RefreshToken.isWellFormed(""));
    }

    @Test
    void a_refreshed_identity_takes_what_the_provider_says_now() {
        var address = new EmailAddress("a.new@acme.example");

        Identity refreshed = identity(ALICE).refreshed(proof(new EmailAssertion.Unstated(address)), NOW);

        assertEquals(Optional.of(address), refreshed.email());
        assertTrue(refreshed.isHeldBy(ALICE));
        assertFalse(refreshed.isHeldBy(BOB));
    }

    @Test
    void subjects_are_visible_bounded_and_compared_exactly() {
        assertTrue(Subject.isWellFormed("x".repeat(255)));
        assertFalse(Subject.isWellFormed("x".repeat(256)));
        assertFalse(Subject.isWellFormed(" "));
        assertFalse(Subject.isWellFormed("a\u0000b"));
        assertFalse(new Subject("a").equals(new Subject("A")));
        assertThrows(IllegalArgumentException.class, () -> new Subject(""));
        assertEquals("a", new Subject("a").toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7F, 0x85, 0xAD, 0x200B, 0x200D, 0x2028, 0x2029, 0x202E, 0xFEFF, 0xE0041, 0xD83D, 0xDE00})
    void what_is_not_seen_is_in_no_subject(int unseen) {
        assertFalse(Subject.isWellFormed("a" + Character.toString(unseen) + "b"));
    }

    @Test
    void a_subject_may_be_of_any_script() {
        assertTrue(Subject.isWellFormed("\u00e4 \u6f22 \uD83D\uDE00"));
    }
}

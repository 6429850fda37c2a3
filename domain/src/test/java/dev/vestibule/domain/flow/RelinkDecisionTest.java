package dev.vestibule.domain.flow;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.ALICE_ADDRESS;
import static dev.vestibule.domain.Examples.BOB;
import static dev.vestibule.domain.Examples.GLOBEX;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.identity;
import static dev.vestibule.domain.Examples.member;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.origin;
import static dev.vestibule.domain.Examples.proof;
import static dev.vestibule.domain.Examples.session;
import static dev.vestibule.domain.Examples.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.flow.RelinkFlow.RelinkProven;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Invariant 9 for links that owners send: each binding is there, and without it the link opens nothing.
class RelinkDecisionTest {
    private static final RelinkDecision INVALID = new RelinkDecision.Refuse(Refusal.LINK_INVALID);
    private static final RelinkLinkId ID = new RelinkLinkId(new UUID(8, 1));
    private static final Member MEMBER = member(ALICE);
    private static final RelinkLink LINK = RelinkLink.made(ID, okta(), MEMBER, NOW);
    private static final VerifiedIdentity PROOF = proof(new EmailAssertion.Verified(ALICE_ADDRESS));
    private static final IdentityMatch UNKNOWN = new IdentityMatch.Unknown();

    private static RelinkProven flow(FlowPurpose.Relink purpose, Optional<UserId> startedBy, VerifiedIdentity proof) {
        return new RelinkProven(origin(purpose, startedBy), purpose, proof);
    }

    private static RelinkProven flow(Optional<UserId> startedBy) {
        return flow(new FlowPurpose.Relink(ID, ALICE), startedBy, PROOF);
    }

    private static LoginFacts facts(IdentityMatch match, Optional<Session> current) {
        return new LoginFacts(acme(), okta(), Set.of(), match, Optional.empty(), Optional.empty(), current);
    }

    private static RelinkDecision decide(RelinkProven flow, RelinkLink link, Instant now) {
        return RelinkDecision.decide(
                flow, Optional.of(link), Optional.of(MEMBER), Optional.empty(), facts(UNKNOWN, Optional.empty()), now);
    }

    private static RelinkDecision decide(RelinkLink link) {
        return decide(flow(Optional.empty()), link, NOW);
    }

    private static RelinkDecision matching(IdentityMatch match, Optional<Identity> held) {
        return RelinkDecision.decide(
                flow(Optional.empty()),
                Optional.of(LINK),
                Optional.of(MEMBER),
                held,
                facts(match, Optional.empty()),
                NOW);
    }

    private static RelinkDecision attach(LinkPlan plan) {
        return new RelinkDecision.Attach(LINK, plan);
    }

    @Test
    void an_unknown_subject_becomes_the_members_own() {
        assertEquals(attach(new LinkPlan.Create()), matching(UNKNOWN, Optional.empty()));
    }

    @Test
    void another_subject_of_theirs_is_replaced() {
        Identity former = identity(ALICE);

        assertEquals(attach(new LinkPlan.Reattach(former)), matching(UNKNOWN, Optional.of(former)));
    }

    @Test
    void what_is_theirs_already_is_refreshed() {
        var known = new IdentityMatch.Known(identity(ALICE), user(ALICE, UserStanding.ACTIVE));

        assertEquals(attach(new LinkPlan.Refresh(known.identity())), matching(known, Optional.of(known.identity())));
    }

    @Test
    void what_a_deactivated_account_left_behind_moves() {
        var match = IdentityMatch.of(identity(BOB), user(BOB, UserStanding.DEACTIVATED));

        assertEquals(attach(new LinkPlan.Move(identity(BOB), Optional.empty())), matching(match, Optional.empty()));
    }

    @Test
    void what_another_active_account_holds_stays_with_it() {
        var match = IdentityMatch.of(identity(BOB), user(BOB, UserStanding.ACTIVE));

        assertEquals(new RelinkDecision.Refuse(Refusal.IDENTITY_CONFLICT), matching(match, Optional.empty()));
    }

    @Test
    void what_a_suspended_account_holds_opens_nothing() {
        var theirs = IdentityMatch.of(identity(BOB), user(BOB, UserStanding.SUSPENDED));
        var own = IdentityMatch.of(identity(ALICE), user(ALICE, UserStanding.SUSPENDED));

        assertEquals(new RelinkDecision.Refuse(Refusal.ACCOUNT_SUSPENDED), matching(theirs, Optional.empty()));
        assertEquals(new RelinkDecision.Refuse(Refusal.ACCOUNT_SUSPENDED), matching(own, Optional.empty()));
    }

    @Test
    void a_link_is_good_for_its_own_organization_only() {
        var elsewhere =
                new RelinkLink(ID, GLOBEX, LINK.provider(), LINK.issuer(), LINK.member(), ALICE, NOW, LINK.endsAt());

        assertEquals(INVALID, decide(elsewhere));
        assertFalse(elsewhere.isFor(MEMBER));
        assertFalse(elsewhere.leadsThrough(okta()));
        assertFalse(elsewhere.admits(flow(Optional.empty())));
    }

    @Test
    void a_link_is_good_for_its_own_provider_only() {
        var other = new ProviderId(new UUID(2, 9));
        var elsewhere =
                new RelinkLink(ID, LINK.organization(), other, LINK.issuer(), LINK.member(), ALICE, NOW, LINK.endsAt());

        assertEquals(INVALID, decide(elsewhere));
        assertFalse(elsewhere.leadsThrough(okta()));
    }

    @Test
    void a_link_is_good_for_the_issuer_that_it_was_made_for_only() {
        var other = new Issuer("https://other.example");
        var elsewhere = new RelinkLink(
                ID, LINK.organization(), LINK.provider(), other, LINK.member(), ALICE, NOW, LINK.endsAt());

        assertEquals(INVALID, decide(elsewhere));
        assertFalse(elsewhere.leadsThrough(okta()));
        assertTrue(LINK.leadsThrough(okta()));
    }

    @Test
    void what_another_provider_said_is_not_taken_for_its_own() {
        var purpose = new FlowPurpose.Relink(ID, ALICE);
        var foreign = new VerifiedIdentity(
                new ProviderId(new UUID(2, 9)),
                PROOF.issuer(),
                PROOF.subject(),
                PROOF.email(),
                PROOF.name(),
                PROOF.evidence());

        assertEquals(INVALID, decide(flow(purpose, Optional.empty(), foreign), LINK, NOW));
    }

    @Test
    void a_link_is_good_for_its_own_account_only() {
        var bobs = new FlowPurpose.Relink(ID, BOB);

        assertEquals(INVALID, decide(flow(bobs, Optional.empty(), PROOF), LINK, NOW));
    }

    @Test
    void a_flow_goes_on_with_the_link_that_began_it_only() {
        var other = new FlowPurpose.Relink(new RelinkLinkId(new UUID(8, 2)), ALICE);

        assertEquals(INVALID, decide(flow(other, Optional.empty(), PROOF), LINK, NOW));
    }

    @Test
    void a_link_is_good_for_the_very_membership_only() {
        var again =
                new Member(new MemberId(new UUID(4, 99)), MEMBER.organization(), ALICE, MEMBER.role(), Set.of(), NOW);

        for (Optional<Member> member : Set.of(Optional.<Member>empty(), Optional.of(again), Optional.of(member(BOB)))) {
            assertEquals(
                    INVALID,
                    RelinkDecision.decide(
                            flow(Optional.empty()),
                            Optional.of(LINK),
                            member,
                            Optional.empty(),
                            facts(UNKNOWN, Optional.empty()),
                            NOW));
        }
    }

    @Test
    void a_link_that_is_gone_opens_nothing() {
        assertEquals(
                INVALID,
                RelinkDecision.decide(
                        flow(Optional.empty()),
                        Optional.empty(),
                        Optional.of(MEMBER),
                        Optional.empty(),
                        facts(UNKNOWN, Optional.empty()),
                        NOW));
    }

    @Test
    void a_link_is_good_for_seven_days() {
        Instant end = NOW.plus(Duration.ofDays(7));

        assertEquals(attach(new LinkPlan.Create()), decide(flow(Optional.empty()), LINK, end.minusNanos(1)));
        assertEquals(INVALID, decide(flow(Optional.empty()), LINK, end));
    }

    private static RelinkDecision inBrowser(Optional<UserId> startedBy, Optional<UserId> signedIn) {
        Optional<Session> current = signedIn.map(user -> session(user, Optional.of(NOW)));
        return RelinkDecision.decide(
                flow(startedBy),
                Optional.of(LINK),
                Optional.of(MEMBER),
                Optional.empty(),
                facts(UNKNOWN, current),
                NOW);
    }

    @Test
    void a_browser_in_which_somebody_else_is_signed_in_goes_no_further() {
        var mismatch = new RelinkDecision.Refuse(Refusal.USER_MISMATCH);

        assertEquals(mismatch, inBrowser(Optional.empty(), Optional.of(BOB)));
        assertEquals(mismatch, inBrowser(Optional.of(BOB), Optional.of(BOB)));
        assertEquals(mismatch, inBrowser(Optional.of(ALICE), Optional.of(BOB)));
        assertEquals(mismatch, inBrowser(Optional.of(ALICE), Optional.empty()));
    }

    @Test
    void the_member_goes_on_in_whichever_tab() {
        var goesOn = attach(new LinkPlan.Create());

        assertEquals(goesOn, inBrowser(Optional.empty(), Optional.empty()));
        assertEquals(goesOn, inBrowser(Optional.empty(), Optional.of(ALICE)));
        assertEquals(goesOn, inBrowser(Optional.of(ALICE), Optional.of(ALICE)));
    }
}

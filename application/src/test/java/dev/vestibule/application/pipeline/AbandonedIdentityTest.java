package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// L4 and L5: ALICE had an identity at OKTA, and deactivated her account.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbandonedIdentityTest {
    private static final EmailAssertion BOBS = new EmailAssertion.Verified(BOBS_ADDRESS.address());
    private static final Identity ALICES = Cast.identity(OKTA, ALICE, "00u1");

    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_is_gone() {
        bench.world.given(stores -> stores.users().add(ALICE.withStanding(UserStanding.DEACTIVATED)));
        bench.given(BOB, BOBS_ADDRESS);
    }

    private void given(Provider provider) {
        bench.given(provider);
        bench.world.given(stores -> {
            stores.members()
                    .add(Cast.member(ACME, ALICE, OrganizationRole.MEMBER).ssoLinked());
            stores.identities().add(ALICES);
        });
        bench.says(provider, "00u1", BOBS);
    }

    private List<AuditAction> audited() {
        return bench.world.auditEntries().stream().map(AuditEntry::action).toList();
    }

    private Identity moved(UserId owner, LinkProof proof) {
        Identity identity = bench.world.identities().getFirst();
        assertEquals(ALICES.id(), identity.id());
        assertEquals(owner, identity.user());
        assertEquals(proof, identity.proof());
        assertEquals(1, bench.world.identities().size());
        Member former = member(ALICE.id()).orElseThrow();
        assertEquals(Set.of(MemberFlag.SSO_INVALID), former.flags());
        return identity;
    }

    private Optional<Member> member(UserId user) {
        return bench.world.read(stores -> stores.members().find(ACME.id(), user));
    }

    @Test
    void L4_the_row_moves_to_whom_the_provider_is_trusted_about() {
        bench.givenMember(BOB, OrganizationRole.MEMBER);
        Provider okta = Cast.trusting(OKTA, JustInTime.CONFIRM, AutoLink.TRUSTED_EMAIL);
        given(okta);

        assertInstanceOf(FinishPipeline.Result.SignedIn.class, bench.walk(okta, Optional.empty()));

        moved(BOB.id(), LinkProof.TRUSTED_EMAIL);
        assertEquals(List.of(AuditAction.IDENTITY_MOVED), audited());
        assertEquals(
                ALICE.id().toString(),
                bench.world.auditEntries().getFirst().details().byName().get("former"));
        assertTrue(member(BOB.id()).orElseThrow().has(MemberFlag.SSO_LINKED));
    }

    @Test
    void L4_the_row_moves_to_a_new_account() {
        Provider okta = Cast.trusting(OKTA, JustInTime.AUTOMATIC, AutoLink.OFF);
        given(okta);
        bench.says(okta, "00u1", new EmailAssertion.Verified(ALICES_ADDRESS.address()));

        var signedIn = assertInstanceOf(FinishPipeline.Result.SignedIn.class, bench.walk(okta, Optional.empty()));

        UserId newcomer = bench.world.sessions().getFirst().user();
        assertNotEquals(ALICE.id(), newcomer);
        moved(newcomer, LinkProof.CREATION);
        assertEquals("/reports", signedIn.next().location());
    }

    @Test
    void L4_a_stranger_who_is_new_decides_so_and_gets_the_row() {
        given(OKTA);
        var started = bench.start(OKTA, Optional.empty());
        assertInstanceOf(FinishPipeline.Result.DecisionNeeded.class, bench.comeBack(OKTA, started, Optional.empty()));

        assertInstanceOf(CreateAccount.Result.SignedIn.class, bench.newUser(started, Optional.empty()));

        moved(bench.world.sessions().getFirst().user(), LinkProof.CREATION);
    }

    @Test
    void L5_somebody_signed_in_confirms_and_their_own_link_here_ends() {
        bench.givenMember(BOB, OrganizationRole.MEMBER);
        given(OKTA);
        bench.world.given(stores -> stores.identities().add(Cast.identity(OKTA, BOB, "bob")));
        SessionToken bob = bench.signIn(BOBS_ADDRESS);
        var started = bench.start(OKTA, Optional.of(bob));
        assertInstanceOf(FinishPipeline.Result.DecisionNeeded.class, bench.comeBack(OKTA, started, Optional.of(bob)));

        assertInstanceOf(AttachIdentity.Result.SignedIn.class, bench.confirm(started, Optional.of(bob)));

        moved(BOB.id(), LinkProof.OWN_CREDENTIAL);
        assertEquals(List.of(AuditAction.IDENTITY_UNLINKED, AuditAction.IDENTITY_MOVED), audited());
    }
}

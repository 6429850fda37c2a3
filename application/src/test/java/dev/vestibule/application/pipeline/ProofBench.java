package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.MALLORYS_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderDraft;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/// ACME with ALICE, who owns it and sets up PING, and BOB, its member; OKTA is enabled there.
abstract class ProofBench {
    static final EmailAssertion ALICES = new EmailAssertion.Verified(ALICES_ADDRESS.address());
    static final ProofLinkToken LINK_TOKEN = new ProofLinkToken("led here");
    static final DraftId DRAFT = new DraftId(Cast.uuid(0xd7af));

    /// Set up by ALICE; nobody has come through it yet.
    static final Provider PING = new Provider(
            Cast.provider(ACME, 0x9149, "Ping", "https://acme.ping.example").id(),
            ACME.id(),
            "Ping",
            ProviderStatus.DRAFT,
            TrustVersion.FIRST,
            Cast.config("https://acme.ping.example"),
            Optional.empty(),
            ProviderPolicy.STANDARD,
            ProviderHistory.madeAt(LONG_AGO));

    /// OKTA, with a draft of a move elsewhere.
    static final Provider MOVING = OKTA.drafted(
            new ProviderDraft(DRAFT, Cast.config("https://moved.okta.example")), "Okta", ProviderPolicy.STANDARD);

    final SignInBench bench = new SignInBench();

    @BeforeEach
    void aliceOwnsAcmeAndBobIsAMember() {
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
        bench.given(MALLORY, MALLORYS_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.OWNER);
        bench.givenMember(BOB, OrganizationRole.MEMBER);
        bench.given(PING);
        bench.given(OKTA);
        bench.given(ENTRA);
    }

    Caller caller(SessionToken token) {
        return new Caller(new Actor.SignedIn(session(token)), TRACE);
    }

    Session session(SessionToken token) {
        return bench.world.read(stores -> stores.sessions()
                .find(FakeSecrets.hashOf(token), bench.clock.instant())
                .orElseThrow());
    }

    StartSetup.Result startSetup(Provider provider, Caller caller, Optional<ProofLinkToken> link) {
        return startSetup(provider, caller, SecondFactorRule.KEPT, link);
    }

    StartSetup.Result startSetup(
            Provider provider, Caller caller, SecondFactorRule rule, Optional<ProofLinkToken> link) {
        return bench.pipeline
                .startSetup()
                .handle(new StartSetup.Command(caller, new OrganizationRef.ById(ACME.id()), provider.id(), rule, link));
    }

    StartTest.Result startTest(Provider provider, Caller caller, Optional<ProofLinkToken> link) {
        return bench.pipeline
                .startTest()
                .handle(new StartTest.Command(caller, new OrganizationRef.ById(ACME.id()), provider.id(), link));
    }

    /// What the browser keeps while it is away, whatever it went for.
    static StartLogin.Result.Redirected away(StartSetup.Result result) {
        var redirected = assertInstanceOf(StartSetup.Result.Redirected.class, result);
        return new StartLogin.Result.Redirected(
                redirected.location(), redirected.flow(), redirected.sealed(), redirected.comesBack());
    }

    static StartLogin.Result.Redirected away(StartTest.Result result) {
        var redirected = assertInstanceOf(StartTest.Result.Redirected.class, result);
        return new StartLogin.Result.Redirected(
                redirected.location(), redirected.flow(), redirected.sealed(), redirected.comesBack());
    }

    static FinishPipeline.Result refused(Refusal refusal) {
        return new FinishPipeline.Result.Refused(refusal);
    }

    FinishPipeline.Result setUp(SessionToken alice, SecondFactorRule rule, Optional<ProofLinkToken> link) {
        var started = away(startSetup(PING, caller(alice), rule, link));
        return bench.comeBack(PING, started, Optional.of(alice));
    }

    Provider now(Provider provider) {
        return bench.world.read(stores ->
                stores.providers().find(provider.organization(), provider.id()).orElseThrow());
    }

    Stream<AuditAction> audited() {
        return bench.world.auditEntries().stream().map(AuditEntry::action);
    }

    void save(Provider changed) {
        bench.world.given(stores -> {
            stores.providers().lock(changed.organization(), changed.id());
            stores.providers().save(changed);
        });
    }

    void givenLink(ProofLink.Kind kind, Provider provider) {
        bench.world.given(stores -> stores.proofLinks()
                .add(
                        ProofLink.made(
                                new ProofLinkId(Cast.uuid(0x11)),
                                kind,
                                ACME.id(),
                                provider.id(),
                                bench.clock.instant()),
                        FakeSecrets.hashOf(LINK_TOKEN)));
    }

    Optional<ProofLink> link(ProofLinkId id) {
        return bench.world.read(stores -> stores.proofLinks().find(ACME.id(), id));
    }
}

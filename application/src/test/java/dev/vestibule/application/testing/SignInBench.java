package dev.vestibule.application.testing;

import dev.vestibule.application.decision.DecisionUseCases;
import dev.vestibule.application.decision.DecisionWorld;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.logout.LogoutUseCases;
import dev.vestibule.application.pipeline.PipelineUseCases;
import dev.vestibule.application.pipeline.PipelineWorld;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.port.in.pipeline.ShowDecision;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.LogoutTokens;
import dev.vestibule.application.recovery.RecoveryUseCases;
import dev.vestibule.application.relink.RelinkUseCases;
import dev.vestibule.application.session.PasswordCheck;
import dev.vestibule.application.session.SessionUseCases;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// All of signing in, on fakes: a browser that can start, come back, answer and use a password.
public final class SignInBench {
    public static final TraceCode TRACE = new TraceCode("trace");
    public static final Password RIGHT = new Password("correct horse battery");
    public static final Device DEVICE = new Device("Firefox on Linux");
    public static final ClientAddress ADDRESS = new ClientAddress("192.0.2.1");

    public final InMemoryWorld world = new InMemoryWorld();
    public final TestClock clock = new TestClock();
    public final ScriptedProviders providers = new ScriptedProviders(world);
    public final RecordingObserver observer = new RecordingObserver(world);
    public final FakeAttempts attempts = new FakeAttempts(world);
    public final FakePasswords passwords = new FakePasswords(world);
    public final CountingIds ids = new CountingIds();
    public final FakeSecrets secrets = new FakeSecrets(world);
    public final PipelineUseCases pipeline;
    public final DecisionUseCases decisions;
    public final SessionUseCases sessions;
    public final LogoutUseCases logout;
    public final RecoveryUseCases recovery;
    public final RelinkUseCases relinks;

    public SignInBench() {
        var seal = new FakeFlowSeal(world);
        var check = new PasswordCheck(attempts, passwords);
        var entrance = new Entrance(ids, clock, Cast.SESSIONS, Notices.BY_MAIL);
        pipeline = PipelineUseCases.over(
                new PipelineWorld(world, secrets, seal, providers, observer, clock),
                ids,
                new FakeKnownProviders(world),
                entrance,
                Notices.BY_MAIL,
                Set.of("https://app.example"));
        decisions = DecisionUseCases.over(
                new DecisionWorld(world, secrets, seal, observer, clock), ids, check, entrance, Cast.SESSIONS);
        logout = LogoutUseCases.over(world, secrets, providers, this::noLogoutTokens, observer, clock);
        sessions = SessionUseCases.over(world, ids, secrets, check, observer, clock, Cast.SESSIONS);
        recovery = RecoveryUseCases.over(world, secrets, passwords, attempts, ids, clock, Notices.BY_MAIL);
        relinks = RelinkUseCases.over(world, secrets, attempts, ids, clock, Notices.BY_MAIL);
        world.given(stores -> {
            stores.organizations().add(Cast.ACME);
            stores.organizations().add(Cast.GLOBEX);
            stores.domains().add(Cast.ACME_EXAMPLE);
            stores.domains().add(Cast.GLOBEX_EXAMPLE);
        });
    }

    private LogoutTokens.Verdict noLogoutTokens(Provider provider, String token, Instant now) {
        throw new IllegalStateException("no logout token was written down for this test");
    }

    public void given(Provider provider) {
        world.given(stores -> stores.providers().add(provider));
    }

    /// An account with a verified address and the right password.
    public void given(User user, UserEmail email) {
        world.given(stores -> {
            stores.users().add(user);
            stores.users().addEmail(email);
            stores.users().savePassword(user.id(), FakePasswords.hashOf(RIGHT));
        });
    }

    public void givenMember(User user, OrganizationRole role) {
        world.given(stores -> stores.members().add(Cast.member(Cast.ACME, user, role)));
    }

    public void givenIdentity(Provider provider, User user, String subject) {
        world.given(stores -> {
            stores.identities().add(Cast.identity(provider, user, subject));
        });
    }

    /// What the provider will say of whoever comes back next.
    public void says(Provider provider, String subject, EmailAssertion email) {
        providers.answer(provider.id(), new IdentityProviders.Answer.Proven(proof(provider, subject, email)));
    }

    public static VerifiedIdentity proof(Provider provider, String subject, EmailAssertion email) {
        return new VerifiedIdentity(
                provider.id(),
                provider.config().issuer(),
                new Subject(subject),
                email,
                Optional.of(new PersonName("Somebody")),
                AuthenticationEvidence.NONE);
    }

    public StartLogin.Result.Redirected start(Provider provider, Optional<SessionToken> session) {
        var command = new StartLogin.Command(
                new StartLogin.Door.AtOrganization(
                        new OrganizationRef.ById(provider.organization()), Optional.of(provider.id())),
                session,
                Optional.of("/reports"),
                Optional.empty(),
                Set.of(),
                TRACE);
        return (StartLogin.Result.Redirected) pipeline.startLogin().handle(command);
    }

    public FinishPipeline.Result comeBack(
            Provider provider, StartLogin.Result.Redirected started, Optional<SessionToken> session) {
        return pipeline.finishPipeline()
                .handle(new FinishPipeline.Command(
                        new FinishPipeline.Return.FromProvider(provider.id(), answer(started)),
                        Optional.of(started.sealed()),
                        session,
                        DEVICE,
                        TRACE));
    }

    /// The answer that the provider's page sends the browser back with.
    public static ProviderAnswer answer(StartLogin.Result.Redirected started) {
        String state = started.location().getQuery().substring("state=".length());
        var code = new ProviderAnswer.AuthorizationCode("code");
        return new ProviderAnswer(FlowState.parse(state), Optional.empty(), new ProviderAnswer.Outcome.Granted(code));
    }

    /// Start and come back in one browser.
    public FinishPipeline.Result walk(Provider provider, Optional<SessionToken> session) {
        return comeBack(provider, start(provider, session), session);
    }

    public SessionToken signIn(UserEmail email) {
        var result = sessions.signIn()
                .handle(new SignIn.Command(
                        email.address().text(), RIGHT, Optional.empty(), Optional.empty(), ADDRESS, DEVICE, TRACE));
        return ((SignIn.Result.SignedIn) result).session().token();
    }

    public ShowDecision.Result show(FlowId flow, SealedFlow sealed, Optional<SessionToken> session) {
        return decisions.showDecision().handle(new ShowDecision.Query(flow, Optional.of(sealed), session));
    }

    public ProveAccount.Result prove(
            StartLogin.Result.Redirected started, UserEmail email, Password password, Optional<SessionToken> session) {
        return decisions
                .proveAccount()
                .handle(new ProveAccount.Command(
                        started.flow(),
                        Optional.of(started.sealed()),
                        session,
                        email.address().text(),
                        password,
                        ADDRESS,
                        DEVICE,
                        TRACE));
    }

    public AttachIdentity.Result confirm(StartLogin.Result.Redirected started, Optional<SessionToken> session) {
        return decisions
                .attachIdentity()
                .handle(new AttachIdentity.Command(
                        started.flow(), Optional.of(started.sealed()), session, DEVICE, TRACE));
    }

    public CreateAccount.Result newUser(StartLogin.Result.Redirected started, Optional<SessionToken> session) {
        return decisions
                .createAccount()
                .handle(new CreateAccount.Command(
                        started.flow(), Optional.of(started.sealed()), session, DEVICE, TRACE));
    }
}

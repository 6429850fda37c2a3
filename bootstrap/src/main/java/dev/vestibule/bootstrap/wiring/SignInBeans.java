package dev.vestibule.bootstrap.wiring;

import dev.vestibule.adapters.messaging.mail.MailServer;
import dev.vestibule.application.decision.DecisionUseCases;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.logout.LogoutUseCases;
import dev.vestibule.application.pipeline.PipelineUseCases;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.HoldAnswer;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.port.in.pipeline.ShowDecision;
import dev.vestibule.application.port.in.pipeline.ShowRelink;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.pipeline.StartRelink;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.application.port.in.session.EndSessions;
import dev.vestibule.application.port.in.session.FindSignIn;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowAccount;
import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.LogoutTokens;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.session.PasswordCheck;
import dev.vestibule.application.session.SessionUseCases;
import dev.vestibule.bootstrap.settings.Origin;
import dev.vestibule.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes beans of the use cases of signing in.
@Factory
final class SignInBeans {
    @Singleton
    Notices notices(Settings settings, Optional<MailServer> inbox) {
        return settings.mail().server().or(() -> inbox).isPresent() ? Notices.BY_MAIL : Notices.NONE;
    }

    @Singleton
    Entrance entrance(Settings settings, Notices notices, IdSource ids, InstantSource clock) {
        return new Entrance(ids, clock, settings.sessions().ceiling(), notices);
    }

    @Singleton
    PipelineUseCases pipelineUseCases(
            SignInWorld world,
            IdSource ids,
            KnownProviders known,
            Entrance entrance,
            Notices notices,
            Settings settings) {
        return PipelineUseCases.over(world.pipeline(), ids, known, entrance, notices, origins(settings));
    }

    private static Set<String> origins(Settings settings) {
        return settings.web().allowedOrigins().stream().map(Origin::text).collect(Collectors.toUnmodifiableSet());
    }

    @Singleton
    DecisionUseCases decisionUseCases(
            SignInWorld world, IdSource ids, PasswordCheck check, Entrance entrance, Settings settings) {
        return DecisionUseCases.over(
                world.decision(), ids, check, entrance, settings.sessions().ceiling());
    }

    @Singleton
    PasswordCheck passwordCheck(Attempts attempts, Passwords passwords) {
        return new PasswordCheck(attempts, passwords);
    }

    @Singleton
    SessionUseCases sessionUseCases(SignInWorld world, IdSource ids, PasswordCheck check, Settings settings) {
        return SessionUseCases.over(
                world.unitOfWork(),
                ids,
                world.secrets(),
                check,
                world.observer(),
                world.clock(),
                settings.sessions().ceiling());
    }

    @Singleton
    SignIn signIn(SessionUseCases door) {
        return door.signIn();
    }

    @Singleton
    SignOut signOut(LogoutUseCases door) {
        return door.signOut();
    }

    @Singleton
    RecogniseSession recogniseSession(SessionUseCases door) {
        return door.recogniseSession();
    }

    @Singleton
    ShowSession showSession(SessionUseCases door) {
        return door.showSession();
    }

    @Singleton
    DecideAccess decideAccess(SessionUseCases door) {
        return door.decideAccess();
    }

    @Singleton
    ShowHome showHome(SessionUseCases door) {
        return door.showHome();
    }

    @Singleton
    FindSignIn findSignIn(SessionUseCases door) {
        return door.findSignIn();
    }

    @Singleton
    ShowAccount showAccount(SessionUseCases door) {
        return door.showAccount();
    }

    @Singleton
    EndSessions endSessions(SessionUseCases door) {
        return door.endSessions();
    }

    @Singleton
    ShowSignIn showSignIn(SessionUseCases door) {
        return door.showSignIn();
    }

    @Singleton
    StartLogin startLogin(PipelineUseCases door) {
        return door.startLogin();
    }

    @Singleton
    StartSetup startSetup(PipelineUseCases door) {
        return door.startSetup();
    }

    @Singleton
    StartTest startTest(PipelineUseCases door) {
        return door.startTest();
    }

    @Singleton
    ShowRelink showRelink(PipelineUseCases door) {
        return door.showRelink();
    }

    @Singleton
    StartRelink startRelink(PipelineUseCases door) {
        return door.startRelink();
    }

    @Singleton
    HoldAnswer holdAnswer(PipelineUseCases door) {
        return door.holdAnswer();
    }

    @Singleton
    LogoutUseCases logoutUseCases(SignInWorld world, LogoutTokens tokens) {
        return LogoutUseCases.over(
                world.unitOfWork(),
                world.secrets(),
                world.identityProviders(),
                tokens,
                world.observer(),
                world.clock());
    }

    @Singleton
    EndByProvider endByProvider(LogoutUseCases door) {
        return door.endByProvider();
    }

    @Singleton
    FinishPipeline finishPipeline(PipelineUseCases door) {
        return door.finishPipeline();
    }

    @Singleton
    ShowDecision showDecision(DecisionUseCases door) {
        return door.showDecision();
    }

    @Singleton
    AttachIdentity attachIdentity(DecisionUseCases door) {
        return door.attachIdentity();
    }

    @Singleton
    CreateAccount createAccount(DecisionUseCases door) {
        return door.createAccount();
    }

    @Singleton
    ProveAccount proveAccount(DecisionUseCases door) {
        return door.proveAccount();
    }
}

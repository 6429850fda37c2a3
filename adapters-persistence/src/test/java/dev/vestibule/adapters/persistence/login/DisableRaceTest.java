package dev.vestibule.adapters.persistence.login;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.pipeline.PipelineUseCases;
import dev.vestibule.application.pipeline.PipelineWorld;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.provider.ProviderUseCases;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakeClientKeys;
import dev.vestibule.application.testing.FakeFlowSeal;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.application.testing.RecordingObserver;
import dev.vestibule.application.testing.ScriptedProviders;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody signs in while the provider is disabled: whoever is first, nothing rests on the provider in the end.
class DisableRaceTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Identity ALICES = identity(OKTA, ALICE, "00u1");

    private PipelineUseCases pipeline;
    private ProviderUseCases providers;

    @BeforeEach
    void alice_is_linked() {
        unitOfWork().execute(stores -> {
            stores.organizations().add(ACME);
            stores.providers().add(OKTA);
            stores.users().add(ALICE);
            stores.members().add(member(ACME, ALICE, OrganizationRole.MEMBER).ssoLinked());
            stores.identities().add(ALICES);
            return stores;
        });
        open();
    }

    /// The use cases on PostgreSQL. The other fakes only need a database of which none asks anything.
    private void open() {
        var aside = new InMemoryWorld();
        var clock = POSTGRES.persistence().clock();
        var known = POSTGRES.persistence().bean(KnownProviders.class);
        var ids = new CountingIds();
        var identityProviders = new ScriptedProviders(aside);
        identityProviders.answer(
                OKTA.id(),
                new IdentityProviders.Answer.Proven(
                        SignInBench.proof(OKTA, ALICES.subject().value(), new EmailAssertion.Absent())));
        known.forget();
        var secrets = new HexadecimalSecrets(new FakeSecrets(aside));
        pipeline = PipelineUseCases.over(
                new PipelineWorld(
                        unitOfWork(),
                        secrets,
                        new FakeFlowSeal(aside),
                        identityProviders,
                        new RecordingObserver(aside),
                        clock),
                ids,
                known,
                new Entrance(ids, clock, Cast.SESSIONS, Entrance.Notices.BY_MAIL),
                Entrance.Notices.BY_MAIL,
                Set.of());
        providers = ProviderUseCases.over(
                unitOfWork(),
                identityProviders,
                known,
                new FakeClientKeys(aside),
                secrets,
                ids,
                clock,
                Notices.BY_MAIL);
    }

    private static UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }

    @Test
    void who_has_begun_to_enter_is_through_before_the_provider_is_disabled() throws Exception {
        var started = start();

        var results = raced("identities", () -> comeBack(started), this::disable);

        assertInstanceOf(FinishPipeline.Result.SignedIn.class, results.first());
        assertEquals(new DisableProvider.Result.Disabled(), results.second());
        assertEquals(0, assurances());
    }

    @Test
    void who_comes_while_it_is_disabled_is_refused() throws Exception {
        var started = start();

        var results = raced("providers", this::disable, () -> comeBack(started));

        assertEquals(new DisableProvider.Result.Disabled(), results.first());
        assertEquals(new FinishPipeline.Result.Refused(Refusal.PROVIDER_DISABLED), results.second());
        assertEquals(0, assurances());
    }

    private StartLogin.Result.Redirected start() {
        return assertInstanceOf(
                StartLogin.Result.Redirected.class,
                pipeline.startLogin()
                        .handle(new StartLogin.Command(
                                new StartLogin.Door.AtOrganization(AdminBench.AT_ACME, Optional.of(OKTA.id())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(),
                                SignInBench.TRACE)));
    }

    private FinishPipeline.Result comeBack(StartLogin.Result.Redirected started) {
        return pipeline.finishPipeline()
                .handle(new FinishPipeline.Command(
                        new FinishPipeline.Return.FromProvider(OKTA.id(), SignInBench.answer(started)),
                        Optional.of(started.sealed()),
                        Optional.empty(),
                        SignInBench.DEVICE,
                        SignInBench.TRACE));
    }

    private DisableProvider.Result disable() {
        return providers
                .disableProvider()
                .handle(new DisableProvider.Command(
                        AdminBench.OPERATOR, AdminBench.AT_ACME, OKTA.id(), new Condition.Any()));
    }

    /// Keeps the first waiting at the table's rows until the second waits, too, or has not waited at all.
    private static <A, B> Results<A, B> raced(String table, Callable<A> first, Callable<B> second) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection holder = POSTGRES.persistence().database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from " + table + " for update");
            Future<A> one = threads.submit(first);
            awaitWaiting(1, one);
            Future<B> other = threads.submit(second);
            awaitWaiting(2, other);
            holder.commit();
            return new Results<>(one.get(), other.get());
        }
    }

    private static void awaitWaiting(int many, Future<?> unlessDone) throws SQLException {
        while (count("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                """) < many && !unlessDone.isDone()) {
            Thread.onSpinWait();
        }
    }

    private static int assurances() throws SQLException {
        return count("select count(*) from session_sso");
    }

    private static int count(String question) throws SQLException {
        try (Connection connection = POSTGRES.persistence().database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    private record Results<A, B>(A first, B second) {}
}

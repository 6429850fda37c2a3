package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SsoRepair;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.trace.ProviderHour;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// The database in memory: a unit of work gets a copy, works on it, and swaps it in; whatever is thrown
/// leaves everything as it was. Stricter than the real thing: see `Unit`. Units run one after the other.
public final class InMemoryWorld implements UnitOfWork {
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile Tables committed = Tables.empty();
    private final AtomicInteger commits = new AtomicInteger();
    private final RelayWorld relays = new RelayWorld();

    @Override
    public <R> R execute(Function<Stores, R> work) {
        refuseInsideUnit();
        oneAtATime.lock();
        try {
            return onceMoreOnConflict(work);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Here everybody waits for a turn as it is.
    @Override
    public <R> R executeInTurn(Locks.Key first, Function<Stores, R> work) {
        return execute(work);
    }

    @Override
    public <R> R read(Function<Stores, R> work) {
        refuseInsideUnit();
        oneAtATime.lock();
        try {
            return run(new Unit(committed, Unit.Mode.READING), work);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// From now on the signal's rows are what only another release can read.
    public void garble(SignalId signal) {
        relays.garbled().add(signal);
    }

    /// The database's own clock, by which the outbox judges what is due.
    public TestClock databaseClock() {
        return relays.clock();
    }

    /// From now on the relay is there, until it is closed.
    public AutoCloseable connect(RelayName relay) {
        relays.connected().add(relay);
        return () -> relays.connected().remove(relay);
    }

    /// Puts rows into the world before a test begins.
    public void given(Consumer<Stores> rows) {
        execute(stores -> {
            rows.accept(stores);
            return stores;
        });
        commits.decrementAndGet();
    }

    /// Fakes of everything outside the database call this first: none may be asked inside a unit of work.
    public void refuseInsideUnit() {
        if (oneAtATime.isHeldByCurrentThread()) {
            throw new IllegalStateException("a unit of work is open");
        }
    }

    private <R> R onceMoreOnConflict(Function<Stores, R> work) {
        try {
            return attempt(work);
        } catch (ConcurrentModificationException _) {
            return attempt(work);
        }
    }

    private <R> R attempt(Function<Stores, R> work) {
        Tables copy = committed.copy();
        R result = run(new Unit(copy, Unit.Mode.WRITING), work);
        committed = copy;
        commits.incrementAndGet();
        return result;
    }

    private <R> R run(Unit unit, Function<Stores, R> work) {
        try {
            return work.apply(new MemoryStores(unit, relays));
        } finally {
            unit.end();
        }
    }

    /// How many writing units of work have gone through, `given` excepted.
    public int commits() {
        return commits.get();
    }

    public List<Organization> organizations() {
        return List.copyOf(committed.organizations().values());
    }

    public List<ProvenDomain> domains() {
        return List.copyOf(committed.domains().values());
    }

    public List<User> users() {
        return List.copyOf(committed.users().values());
    }

    public List<UserEmail> emails() {
        return List.copyOf(committed.emails());
    }

    public List<Provider> providers() {
        return List.copyOf(committed.providers().values());
    }

    /// The live ones.
    public List<Identity> identities() {
        return List.copyOf(committed.identities().values());
    }

    public List<Identity> retiredIdentities() {
        return List.copyOf(committed.retired().values());
    }

    public List<Member> members() {
        return List.copyOf(committed.members().values());
    }

    /// As they are kept: with assurances that may no longer hold.
    public List<Session> sessions() {
        return committed.sessions().values().stream().map(SessionRow::session).toList();
    }

    public List<SentCode> sentCodes() {
        return List.copyOf(committed.sentCodes().values());
    }

    public List<SsoRepair> repairs() {
        return List.copyOf(committed.repairs());
    }

    public List<ApiKey> apiKeys() {
        return List.copyOf(committed.apiKeys().values());
    }

    /// The flows that have been claimed.
    public List<FlowId> claims() {
        return List.copyOf(committed.claims().keySet());
    }

    public List<AwaitingDecision> decisions() {
        return List.copyOf(committed.decisions().values());
    }

    /// The ones that were not used.
    public List<RelinkLink> relinkLinks() {
        return List.copyOf(committed.relinkLinks().values());
    }

    /// The ones that were not used.
    public List<PasswordLink> passwordLinks() {
        return List.copyOf(committed.passwordLinks().values());
    }

    public List<ProviderHour> providerHours() {
        return List.copyOf(committed.providerHours());
    }

    public List<Webhook> webhooks() {
        return committed.webhooks().values().stream().map(WebhookRow::webhook).toList();
    }

    /// The log of all endpoints, oldest first.
    public List<WebhookDelivery> webhookDeliveries() {
        return List.copyOf(committed.webhookDeliveries());
    }

    public List<AuditEntry> auditEntries() {
        return List.copyOf(committed.audit());
    }

    /// Every signal ever appended, whatever became of it.
    public List<Signal> signals() {
        return committed.outbox().values().stream().map(OutboxRow::signal).toList();
    }

    public List<OutboxRow> outbox() {
        return List.copyOf(committed.outbox().values());
    }
}

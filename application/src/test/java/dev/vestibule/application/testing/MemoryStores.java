package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.ApiKeys;
import dev.vestibule.application.port.out.store.AuditTrail;
import dev.vestibule.application.port.out.store.Domains;
import dev.vestibule.application.port.out.store.Events;
import dev.vestibule.application.port.out.store.Flows;
import dev.vestibule.application.port.out.store.Identities;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.LoginTraces;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.application.port.out.store.Members;
import dev.vestibule.application.port.out.store.Organizations;
import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.application.port.out.store.PasswordLinks;
import dev.vestibule.application.port.out.store.ProofLinks;
import dev.vestibule.application.port.out.store.ProviderHours;
import dev.vestibule.application.port.out.store.Providers;
import dev.vestibule.application.port.out.store.RelinkLinks;
import dev.vestibule.application.port.out.store.Removals;
import dev.vestibule.application.port.out.store.RequestClaims;
import dev.vestibule.application.port.out.store.SentCodes;
import dev.vestibule.application.port.out.store.Sessions;
import dev.vestibule.application.port.out.store.SsoRepairs;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.store.Users;
import dev.vestibule.application.port.out.store.Webhooks;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The stores of one unit of work.
record MemoryStores(
        Locks locks,
        Organizations organizations,
        Domains domains,
        Users users,
        Providers providers,
        ProofLinks proofLinks,
        RelinkLinks relinkLinks,
        PasswordLinks passwordLinks,
        Identities identities,
        Members members,
        Removals removals,
        ApiKeys apiKeys,
        RequestClaims requestClaims,
        Sessions sessions,
        SsoRepairs repairs,
        SentCodes sentCodes,
        Flows flows,
        Logins logins,
        LoginTraces loginTraces,
        ProviderHours providerHours,
        Events events,
        Webhooks webhooks,
        AuditTrail audit,
        Outbox outbox)
        implements Stores {
    MemoryStores(Unit unit, Function<Signal, List<String>> receivers, Set<SignalId> garbled) {
        this(
                unit::hold,
                new MemoryOrganizations(unit),
                new MemoryDomains(unit),
                new MemoryUsers(unit),
                new MemoryProviders(unit),
                new MemoryProofLinks(unit),
                new MemoryRelinkLinks(unit),
                new MemoryPasswordLinks(unit),
                new MemoryIdentities(unit),
                new MemoryMembers(unit),
                new MemoryRemovals(unit),
                new MemoryApiKeys(unit),
                new MemoryRequestClaims(unit),
                new MemorySessions(unit),
                new MemorySsoRepairs(unit),
                new MemorySentCodes(unit),
                new MemoryFlows(unit),
                new MemoryLogins(unit),
                new MemoryLoginTraces(unit),
                new MemoryProviderHours(unit),
                new MemoryEvents(unit),
                new MemoryWebhooks(unit),
                new MemoryAuditTrail(unit),
                new MemoryOutbox(unit, receivers, garbled));
    }
}

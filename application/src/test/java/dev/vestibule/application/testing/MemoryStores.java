package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.ApiKeys;
import dev.vestibule.application.port.out.store.AuditSeals;
import dev.vestibule.application.port.out.store.AuditTrail;
import dev.vestibule.application.port.out.store.DeadLetters;
import dev.vestibule.application.port.out.store.Domains;
import dev.vestibule.application.port.out.store.Events;
import dev.vestibule.application.port.out.store.Flows;
import dev.vestibule.application.port.out.store.Identities;
import dev.vestibule.application.port.out.store.IdentityChecks;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.LoginTraces;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.application.port.out.store.MemberFlags;
import dev.vestibule.application.port.out.store.MemberNotices;
import dev.vestibule.application.port.out.store.Members;
import dev.vestibule.application.port.out.store.Organizations;
import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.application.port.out.store.OutboxLanes;
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
        IdentityChecks checks,
        Members members,
        Removals removals,
        MemberNotices memberNotices,
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
        AuditSeals auditSeals,
        Outbox outbox,
        OutboxLanes outboxLanes,
        DeadLetters deadLetters,
        MemberFlags memberFlags)
        implements Stores {
    MemoryStores(Unit unit, RelayWorld relays) {
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
                new MemoryIdentityChecks(unit),
                new MemoryMembers(unit),
                new MemoryRemovals(unit),
                new MemoryMemberNotices(unit),
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
                new MemoryAuditSeals(unit),
                new MemoryOutbox(unit, relays),
                new MemoryOutboxLanes(unit, relays),
                new MemoryDeadLetters(unit, relays),
                new MemoryMemberFlags(unit));
    }
}

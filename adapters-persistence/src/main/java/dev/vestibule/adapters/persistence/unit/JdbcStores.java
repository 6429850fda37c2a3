package dev.vestibule.adapters.persistence.unit;

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

/// The stores of an open unit of work. Only `JdbcUnitOfWork` makes one: no transaction, no store.
record JdbcStores(Adapters adapters) implements Stores {
    @Override
    public Locks locks() {
        return adapters.locks();
    }

    @Override
    public Organizations organizations() {
        return adapters.organizations();
    }

    @Override
    public Domains domains() {
        return adapters.domains();
    }

    @Override
    public Users users() {
        return adapters.users();
    }

    @Override
    public Providers providers() {
        return adapters.providers();
    }

    @Override
    public ProofLinks proofLinks() {
        return adapters.proofLinks();
    }

    @Override
    public RelinkLinks relinkLinks() {
        return adapters.relinkLinks();
    }

    @Override
    public PasswordLinks passwordLinks() {
        return adapters.passwordLinks();
    }

    @Override
    public Identities identities() {
        return adapters.identities();
    }

    @Override
    public IdentityChecks checks() {
        return adapters.checks();
    }

    @Override
    public Members members() {
        return adapters.members();
    }

    @Override
    public Removals removals() {
        return adapters.removals();
    }

    @Override
    public MemberNotices memberNotices() {
        return adapters.memberNotices();
    }

    @Override
    public ApiKeys apiKeys() {
        return adapters.apiKeys();
    }

    @Override
    public RequestClaims requestClaims() {
        return adapters.requestClaims();
    }

    @Override
    public Sessions sessions() {
        return adapters.sessions();
    }

    @Override
    public SsoRepairs repairs() {
        return adapters.repairs();
    }

    @Override
    public SentCodes sentCodes() {
        return adapters.sentCodes();
    }

    @Override
    public Flows flows() {
        return adapters.flows();
    }

    @Override
    public Logins logins() {
        return adapters.logins();
    }

    @Override
    public LoginTraces loginTraces() {
        return adapters.loginTraces();
    }

    @Override
    public ProviderHours providerHours() {
        return adapters.providerHours();
    }

    @Override
    public Events events() {
        return adapters.events();
    }

    @Override
    public Webhooks webhooks() {
        return adapters.webhooks();
    }

    @Override
    public AuditTrail audit() {
        return adapters.audit();
    }

    @Override
    public AuditSeals auditSeals() {
        return adapters.auditSeals();
    }

    @Override
    public Outbox outbox() {
        return adapters.outbox();
    }

    @Override
    public OutboxLanes outboxLanes() {
        return adapters.outboxLanes();
    }

    @Override
    public DeadLetters deadLetters() {
        return adapters.deadLetters();
    }

    @Override
    public MemberFlags memberFlags() {
        return adapters.memberFlags();
    }
}

package dev.vestibule.application.port.out.store;

/// Everything that can be read and written inside one unit of work.
public interface Stores {
    Locks locks();

    Organizations organizations();

    Domains domains();

    Users users();

    Providers providers();

    ProofLinks proofLinks();

    RelinkLinks relinkLinks();

    PasswordLinks passwordLinks();

    Identities identities();

    IdentityChecks checks();

    Members members();

    Removals removals();

    MemberNotices memberNotices();

    ApiKeys apiKeys();

    RequestClaims requestClaims();

    Sessions sessions();

    SsoRepairs repairs();

    SentCodes sentCodes();

    Flows flows();

    Logins logins();

    LoginTraces loginTraces();

    ProviderHours providerHours();

    Events events();

    Webhooks webhooks();

    AuditTrail audit();

    AuditSeals auditSeals();

    Outbox outbox();

    OutboxLanes outboxLanes();

    DeadLetters deadLetters();

    MemberFlags memberFlags();
}

package dev.vestibule.adapters.persistence.unit;

import dev.vestibule.adapters.persistence.apikey.JdbcApiKeys;
import dev.vestibule.adapters.persistence.audit.JdbcAuditTrail;
import dev.vestibule.adapters.persistence.event.JdbcEvents;
import dev.vestibule.adapters.persistence.flow.JdbcFlows;
import dev.vestibule.adapters.persistence.flow.JdbcProofLinks;
import dev.vestibule.adapters.persistence.flow.JdbcRelinkLinks;
import dev.vestibule.adapters.persistence.idempotency.JdbcRequestClaims;
import dev.vestibule.adapters.persistence.identity.JdbcIdentities;
import dev.vestibule.adapters.persistence.login.JdbcLogins;
import dev.vestibule.adapters.persistence.mailbox.JdbcSentCodes;
import dev.vestibule.adapters.persistence.membership.JdbcMembers;
import dev.vestibule.adapters.persistence.membership.JdbcRemovals;
import dev.vestibule.adapters.persistence.organization.JdbcDomains;
import dev.vestibule.adapters.persistence.organization.JdbcOrganizations;
import dev.vestibule.adapters.persistence.outbox.JdbcOutbox;
import dev.vestibule.adapters.persistence.provider.JdbcProviders;
import dev.vestibule.adapters.persistence.recovery.JdbcPasswordLinks;
import dev.vestibule.adapters.persistence.session.JdbcSessions;
import dev.vestibule.adapters.persistence.session.JdbcSsoRepairs;
import dev.vestibule.adapters.persistence.trace.JdbcLoginTraces;
import dev.vestibule.adapters.persistence.trace.JdbcProviderHours;
import dev.vestibule.adapters.persistence.user.JdbcUsers;
import dev.vestibule.adapters.persistence.webhook.JdbcWebhooks;
import jakarta.inject.Singleton;

/// The adapters that `JdbcStores` hands out, collected for its one constructor call.
@Singleton
record Adapters(
        AdvisoryLocks locks,
        JdbcOrganizations organizations,
        JdbcDomains domains,
        JdbcUsers users,
        JdbcProviders providers,
        JdbcProofLinks proofLinks,
        JdbcRelinkLinks relinkLinks,
        JdbcPasswordLinks passwordLinks,
        JdbcIdentities identities,
        JdbcMembers members,
        JdbcRemovals removals,
        JdbcApiKeys apiKeys,
        JdbcRequestClaims requestClaims,
        JdbcSessions sessions,
        JdbcSsoRepairs repairs,
        JdbcSentCodes sentCodes,
        JdbcFlows flows,
        JdbcLogins logins,
        JdbcLoginTraces loginTraces,
        JdbcProviderHours providerHours,
        JdbcEvents events,
        JdbcWebhooks webhooks,
        JdbcAuditTrail audit,
        JdbcOutbox outbox) {}

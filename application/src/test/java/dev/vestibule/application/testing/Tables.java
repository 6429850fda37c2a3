package dev.vestibule.application.testing;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.SentCodeId;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SsoRepair;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.ProviderHour;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// All rows, in the order in which they were added. Rows are values, so a copy of the collections is a
/// copy of the database.
record Tables(
        Map<OrganizationId, Organization> organizations,
        Map<ProvenDomainId, ProvenDomain> domains,
        Map<UserId, User> users,
        List<UserEmail> emails,
        Map<UserId, PasswordHash> passwords,
        Map<ProviderId, Provider> providers,
        Map<IdentityId, Identity> identities,
        Map<IdentityId, Identity> retired,
        Map<IdentityId, CheckMark> checkMarks,
        Map<ProviderId, CheckWindow> checkWindows,
        Map<MemberId, Member> members,
        List<Removal> removals,
        Map<ApiKeyId, ApiKey> apiKeys,
        Map<ApiKeyHash, ApiKeyId> apiKeyHashes,
        Map<RequestClaimId, RequestClaim> requestClaims,
        Map<SessionId, SessionRow> sessions,
        Map<FlowId, Instant> claims,
        Map<FlowId, AwaitingDecision> decisions,
        Map<ProofLinkId, ProofLink> proofLinks,
        Map<ProofLinkHash, ProofLinkId> proofLinkHashes,
        Map<MailedTokenHash, RelinkLink> relinkLinks,
        Map<MailedTokenHash, PasswordLink> passwordLinks,
        Map<String, Instant> logoutNotices,
        List<LoginTrace> loginTraces,
        List<SsoRepair> repairs,
        Map<SentCodeId, SentCode> sentCodes,
        List<ProviderHour> providerHours,
        Map<OrganizationId, EventStreamRow> eventStreams,
        Map<NoticeRow.Key, NoticeRow> notices,
        Map<WebhookId, WebhookRow> webhooks,
        List<WebhookDelivery> webhookDeliveries,
        List<AuditEntry> audit,
        List<Seal> seals,
        List<Checkpoint> checkpoints,
        Map<SignalId, OutboxRow> outbox,
        List<SignalId> arrivals,
        Map<Lane, LaneRow> lanes,
        Map<MemberId, MemoryMemberFlags.Versions> flagVersions,
        List<Long> drawnVersions) {
    static Tables empty() {
        return new Tables(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
    }

    Tables copy() {
        return new Tables(
                new LinkedHashMap<>(organizations),
                new LinkedHashMap<>(domains),
                new LinkedHashMap<>(users),
                new ArrayList<>(emails),
                new LinkedHashMap<>(passwords),
                new LinkedHashMap<>(providers),
                new LinkedHashMap<>(identities),
                new LinkedHashMap<>(retired),
                new LinkedHashMap<>(checkMarks),
                new LinkedHashMap<>(checkWindows),
                new LinkedHashMap<>(members),
                new ArrayList<>(removals),
                new LinkedHashMap<>(apiKeys),
                new LinkedHashMap<>(apiKeyHashes),
                new LinkedHashMap<>(requestClaims),
                new LinkedHashMap<>(sessions),
                new LinkedHashMap<>(claims),
                new LinkedHashMap<>(decisions),
                new LinkedHashMap<>(proofLinks),
                new LinkedHashMap<>(proofLinkHashes),
                new LinkedHashMap<>(relinkLinks),
                new LinkedHashMap<>(passwordLinks),
                new LinkedHashMap<>(logoutNotices),
                new ArrayList<>(loginTraces),
                new ArrayList<>(repairs),
                new LinkedHashMap<>(sentCodes),
                new ArrayList<>(providerHours),
                new LinkedHashMap<>(eventStreams),
                new LinkedHashMap<>(notices),
                new LinkedHashMap<>(webhooks),
                new ArrayList<>(webhookDeliveries),
                new ArrayList<>(audit),
                new ArrayList<>(seals),
                new ArrayList<>(checkpoints),
                new LinkedHashMap<>(outbox),
                new ArrayList<>(arrivals),
                new LinkedHashMap<>(lanes),
                new LinkedHashMap<>(flagVersions),
                new ArrayList<>(drawnVersions));
    }

    /// Refuses a row that points at nothing, as a foreign key does.
    static void requireRow(Map<?, ?> table, Object id) {
        if (!table.containsKey(id)) {
            throw new IllegalStateException("there is no row " + id);
        }
    }

    static <T> Page<T> page(Collection<T> rows, Function<T, UUID> id, PageRequest request) {
        String after = request.after().map(cursor -> cursor.last().toString()).orElse("");
        List<T> oneMore = rows.stream()
                .filter(row -> id.apply(row).toString().compareTo(after) > 0)
                .sorted(byId(id))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(oneMore, request, id);
    }

    /// The order of the ids' bytes, which is the order of their texts, but not of `UUID.compareTo`.
    static <T> Comparator<T> byId(Function<T, UUID> id) {
        return Comparator.comparing(row -> id.apply(row).toString());
    }
}

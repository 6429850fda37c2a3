package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

public abstract class AuditTrailContract extends StoreContract {
    private static final AuditTarget ALICES_ACCOUNT = new AuditTarget.OfUser(ALICE.id());
    private static final AuditEntry.Recorded SOMEBODY =
            new AuditEntry.Recorded("user", ALICE.id().toString());

    @Test
    void entries_come_oldest_first_and_of_one_organization() {
        AuditEntry first = entry(1, ACME.id(), AuditAction.MEMBER_ADDED, ALICES_ACCOUNT);
        AuditEntry second = entry(2, ACME.id(), AuditAction.SSO_ENABLED, ALICES_ACCOUNT);
        append(second, first, entry(3, GLOBEX.id(), AuditAction.MEMBER_ADDED, ALICES_ACCOUNT), accountsAlone());

        Page<AuditEntry> one = list(AuditFilter.ALL, new PageRequest(Optional.empty(), 1));
        Page<AuditEntry> two = list(AuditFilter.ALL, new PageRequest(one.next(), 1));

        assertEquals(List.of(first), one.items());
        assertEquals(new Page<>(List.of(second), Optional.empty()), two);
    }

    @Test
    void entries_of_one_action_are_asked_for() {
        AuditEntry wanted = entry(2, ACME.id(), AuditAction.SSO_ENABLED, ALICES_ACCOUNT);
        append(entry(1, ACME.id(), AuditAction.MEMBER_ADDED, ALICES_ACCOUNT), wanted);

        assertEquals(
                List.of(wanted),
                list(AuditFilter.of(AuditAction.SSO_ENABLED), new PageRequest(Optional.empty(), 10))
                        .items());
    }

    @Test
    void the_newest_come_first_where_that_is_asked_for() {
        AuditEntry first = entry(1, ACME.id(), AuditAction.MEMBER_ADDED, ALICES_ACCOUNT);
        AuditEntry second = entry(2, ACME.id(), AuditAction.SSO_ENABLED, ALICES_ACCOUNT);
        append(first, second, entry(3, GLOBEX.id(), AuditAction.MEMBER_ADDED, ALICES_ACCOUNT));

        Page<AuditEntry> one = listNewest(new PageRequest(Optional.empty(), 1));
        Page<AuditEntry> two = listNewest(new PageRequest(one.next(), 1));

        assertEquals(List.of(second), one.items());
        assertEquals(new Page<>(List.of(first), Optional.empty()), two);
    }

    @Test
    void each_part_of_a_filter_narrows_it() {
        AuditEntry early = changed(NOW, 1, "ops", OKTA.id().value());
        AuditEntry other = changed(NOW.plusSeconds(1), 2, "admin", OKTA.id().value());
        AuditEntry late = changed(LATER, 3, "ops", ALICE.id().value());
        append(early, other, late);

        assertEquals(List.of(early, late), fitting(by("ops")));
        assertEquals(List.of(), fitting(by("op")));
        assertEquals(List.of(early, other), fitting(of(OKTA.id().value())));
        assertEquals(List.of(other, late), fitting(during(Optional.of(NOW.plusSeconds(1)), Optional.empty())));
        assertEquals(List.of(early), fitting(during(Optional.empty(), Optional.of(NOW.plusSeconds(1)))));
        assertEquals(
                List.of(early),
                fitting(new AuditFilter(
                        Optional.of(AuditAction.PROVIDER_EDITED),
                        Optional.of("ops"),
                        Optional.of(OKTA.id().value()),
                        Optional.of(NOW),
                        Optional.of(LATER))));
    }

    private List<AuditEntry> fitting(AuditFilter filter) {
        List<AuditEntry> found =
                list(filter, new PageRequest(Optional.empty(), 10)).items();
        List<AuditEntry> newest = read(stores ->
                        stores.audit().listNewest(ACME.id(), filter, new PageRequest(Optional.empty(), 10)))
                .items();
        assertEquals(found.reversed(), newest);
        return found;
    }

    private static AuditFilter by(String actor) {
        return new AuditFilter(
                Optional.empty(), Optional.of(actor), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AuditFilter of(UUID target) {
        return new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.of(target), Optional.empty(), Optional.empty());
    }

    private static AuditFilter during(Optional<Instant> from, Optional<Instant> until) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), from, until);
    }

    /// Its id was made at its time, as ids are (RFC 9562 §5.7).
    private static AuditEntry changed(Instant at, long number, String actor, UUID target) {
        return new AuditEntry(
                new AuditEntryId(new UUID(at.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L | number)),
                Optional.of(ACME.id()),
                new AuditEntry.Recorded("api_key", actor),
                AuditAction.PROVIDER_EDITED,
                new AuditTarget.OfProvider(new ProviderId(target)),
                AuditDetails.NONE,
                new TraceCode("TRACE-" + number),
                at);
    }

    @ParameterizedTest
    @EnumSource
    void every_action_is_kept(AuditAction action) {
        assertIsKept(entry(1, ACME.id(), action, ALICES_ACCOUNT));
    }

    @ParameterizedTest
    @MethodSource("everyTarget")
    void every_target_is_kept(AuditTarget target) {
        assertIsKept(entry(1, ACME.id(), AuditAction.ORGANIZATION_EDITED, target));
    }

    private static Stream<AuditTarget> everyTarget() {
        return Stream.of(
                new AuditTarget.OfNothing(),
                new AuditTarget.OfOrganization(ACME.id()),
                new AuditTarget.OfDomain(new ProvenDomainId(uuid(2))),
                ALICES_ACCOUNT,
                new AuditTarget.OfMember(new MemberId(uuid(3))),
                new AuditTarget.OfProvider(OKTA.id()),
                new AuditTarget.OfIdentity(new IdentityId(uuid(4))),
                new AuditTarget.OfWebhook(new WebhookId(uuid(6))),
                new AuditTarget.OfSignal(uuid(7)),
                new AuditTarget.OfApiKey(new ApiKeyId(uuid(5))));
    }

    @ParameterizedTest
    @MethodSource("everyActor")
    void every_actor_is_kept(AuditEntry.Recorded actor) {
        assertIsKept(new AuditEntry(
                new AuditEntryId(uuid(1)),
                Optional.of(ACME.id()),
                actor,
                AuditAction.PROVIDER_EDITED,
                ALICES_ACCOUNT,
                AuditDetails.of("changed", "issuer, \"mapping\" \u00e9").and("by", ""),
                new TraceCode("TRACE-1"),
                NOW));
    }

    private static Stream<AuditEntry.Recorded> everyActor() {
        return Stream.of(
                new AuditEntry.Recorded("anonymous", ""),
                SOMEBODY,
                new AuditEntry.Recorded("api_key", "operator"),
                new AuditEntry.Recorded("system", ""));
    }

    @Test
    void an_entry_goes_with_its_unit_of_work() {
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class,
                () -> given(stores -> {
                    stores.audit().append(entry(1, ACME.id(), AuditAction.MEMBER_ADDED, ALICES_ACCOUNT));
                    throw new IllegalArgumentException("the change failed");
                }));

        assertEquals(
                List.of(),
                list(AuditFilter.ALL, new PageRequest(Optional.empty(), 10)).items());
    }

    private void assertIsKept(AuditEntry entry) {
        append(entry);

        assertEquals(
                List.of(entry),
                list(AuditFilter.ALL, new PageRequest(Optional.empty(), 10)).items());
    }

    private void append(AuditEntry... entries) {
        given(stores -> List.of(entries).forEach(stores.audit()::append));
    }

    private Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
        return read(stores -> stores.audit().list(ACME.id(), filter, page));
    }

    private Page<AuditEntry> listNewest(PageRequest page) {
        return read(stores -> stores.audit().listNewest(ACME.id(), AuditFilter.ALL, page));
    }

    private static AuditEntry accountsAlone() {
        return new AuditEntry(
                new AuditEntryId(uuid(9)),
                Optional.empty(),
                SOMEBODY,
                AuditAction.USER_CREATED,
                ALICES_ACCOUNT,
                AuditDetails.NONE,
                new TraceCode("TRACE-9"),
                NOW);
    }

    private static AuditEntry entry(long id, OrganizationId organization, AuditAction action, AuditTarget target) {
        return new AuditEntry(
                new AuditEntryId(uuid(id)),
                Optional.of(organization),
                SOMEBODY,
                action,
                target,
                AuditDetails.NONE,
                new TraceCode("TRACE-" + id),
                NOW);
    }
}

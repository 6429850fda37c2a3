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
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;
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

        Page<AuditEntry> one = list(Optional.empty(), new PageRequest(Optional.empty(), 1));
        Page<AuditEntry> two = list(Optional.empty(), new PageRequest(one.next(), 1));

        assertEquals(List.of(first), one.items());
        assertEquals(new Page<>(List.of(second), Optional.empty()), two);
    }

    @Test
    void entries_of_one_action_are_asked_for() {
        AuditEntry wanted = entry(2, ACME.id(), AuditAction.SSO_ENABLED, ALICES_ACCOUNT);
        append(entry(1, ACME.id(), AuditAction.MEMBER_ADDED, ALICES_ACCOUNT), wanted);

        assertEquals(
                List.of(wanted),
                list(Optional.of(AuditAction.SSO_ENABLED), new PageRequest(Optional.empty(), 10))
                        .items());
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
                list(Optional.empty(), new PageRequest(Optional.empty(), 10)).items());
    }

    private void assertIsKept(AuditEntry entry) {
        append(entry);

        assertEquals(
                List.of(entry),
                list(Optional.empty(), new PageRequest(Optional.empty(), 10)).items());
    }

    private void append(AuditEntry... entries) {
        given(stores -> List.of(entries).forEach(stores.audit()::append));
    }

    private Page<AuditEntry> list(Optional<AuditAction> action, PageRequest page) {
        return read(stores -> stores.audit().list(ACME.id(), action, page));
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

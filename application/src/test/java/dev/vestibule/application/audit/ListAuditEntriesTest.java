package dev.vestibule.application.audit;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.audit.ListAuditEntries.Query;
import dev.vestibule.application.port.in.audit.ListAuditEntries.Result;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListAuditEntriesTest {
    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void something_has_happened() {
        var addMember = bench.members.addMember();
        addMember.handle(new AddMember.Command(OPERATOR, AT_ACME, Cast.ALICE.id(), OrganizationRole.OWNER));
        addMember.handle(new AddMember.Command(OPERATOR, AT_GLOBEX, Cast.MALLORY.id(), OrganizationRole.OWNER));
        bench.organizations.addDomain().handle(new AddDomain.Command(OPERATOR, AT_ACME, new DomainName("acme.test")));
    }

    private Page<AuditEntry> list(OrganizationRef organization, AuditFilter filter, int limit) {
        var query = new Query(OPERATOR, organization, filter, new PageRequest(Optional.empty(), limit));
        return assertInstanceOf(
                        Result.Listed.class, bench.audit.listAuditEntries().handle(query))
                .entries();
    }

    private static List<AuditAction> actions(Page<AuditEntry> page) {
        return page.items().stream().map(AuditEntry::action).toList();
    }

    @Test
    void an_organization_reads_its_own_log_oldest_first() {
        assertEquals(
                List.of(AuditAction.MEMBER_ADDED, AuditAction.DOMAIN_ADDED),
                actions(list(AT_ACME, AuditFilter.ALL, 10)));
    }

    @Test
    void one_kind_of_entry_can_be_asked_for() {
        assertEquals(
                List.of(AuditAction.DOMAIN_ADDED),
                actions(list(AT_ACME, AuditFilter.of(AuditAction.DOMAIN_ADDED), 10)));
    }

    @Test
    void a_long_log_comes_in_pages() {
        assertEquals(List.of(AuditAction.MEMBER_ADDED), actions(list(AT_ACME, AuditFilter.ALL, 1)));
    }
}

package dev.vestibule.application.organization;

import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShowOrganizationsTest {
    private final AdminBench bench = new AdminBench();

    @Test
    void an_organization_is_found_by_slug_as_well() {
        var query = new ShowOrganization.Query(OPERATOR, new OrganizationRef.BySlug(Cast.ACME.slug()));

        assertEquals(
                new ShowOrganization.Result.Shown(Cast.ACME),
                bench.organizations.showOrganization().handle(query));
    }

    @Test
    void organizations_are_listed_in_pages() {
        var first = new ListOrganizations.Query(OPERATOR, new PageRequest(Optional.empty(), 1));

        assertEquals(
                new ListOrganizations.Result.Listed(new Page<>(
                        List.of(Cast.GLOBEX),
                        Optional.of(new Cursor(Cast.GLOBEX.id().value())))),
                bench.organizations.listOrganizations().handle(first));
    }
}

package dev.vestibule.application.organization;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DomainsTest {
    private static final DomainName OTHER = new DomainName("acme.test");

    private final AdminBench bench = new AdminBench();

    private AddDomain.Result add(OrganizationRef organization, DomainName name) {
        return bench.organizations.addDomain().handle(new AddDomain.Command(OPERATOR, organization, name));
    }

    private DropDomain.Result drop(OrganizationRef organization, ProvenDomainId domain) {
        return bench.organizations.dropDomain().handle(new DropDomain.Command(OPERATOR, organization, domain));
    }

    private static Provider trusting(Provider provider, DomainName... domains) {
        var policy = PolicyChange.ofTrustedDomains(Set.of(domains)).appliedTo(provider.policy());
        return provider.reconfigured(provider.name(), provider.config(), policy);
    }

    @Test
    void the_operator_gives_a_domain_and_it_is_written_down_as_asserted() {
        var expected = new ProvenDomain(new ProvenDomainId(CountingIds.id(1)), Cast.ACME.id(), OTHER, TestClock.START);

        assertEquals(new AddDomain.Result.Added(expected), add(AT_ACME, OTHER));

        assertEquals(expected, bench.world.domains().getLast());
        assertEquals(List.of("DOMAIN_ADDED {name=acme.test, proof=asserted}"), bench.written());
    }

    @Test
    void a_domain_has_one_holder() {
        assertEquals(new AddDomain.Result.Refused(Refusal.DOMAIN_TAKEN), add(AT_GLOBEX, Cast.ACME_EXAMPLE.name()));

        assertEquals(List.of(Cast.ACME_EXAMPLE, Cast.GLOBEX_EXAMPLE), bench.world.domains());
    }

    @Test
    void giving_the_holder_its_domain_again_changes_nothing() {
        assertEquals(new AddDomain.Result.Added(Cast.ACME_EXAMPLE), add(AT_ACME, Cast.ACME_EXAMPLE.name()));

        assertEquals(List.of(), bench.written());
    }

    @Test
    void a_dropped_domain_is_free_for_others() {
        assertEquals(new DropDomain.Result.Dropped(), drop(AT_ACME, Cast.ACME_EXAMPLE.id()));

        assertEquals(List.of("DOMAIN_REMOVED {name=acme.example}"), bench.written());
        assertEquals(1, bench.knownProviders.forgotten());
        assertInstanceOf(AddDomain.Result.Added.class, add(AT_GLOBEX, Cast.ACME_EXAMPLE.name()));
    }

    @Test
    void a_manager_may_drop_a_domain() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.MANAGER);

        assertEquals(
                new DropDomain.Result.Dropped(),
                bench.organizations
                        .dropDomain()
                        .handle(new DropDomain.Command(bench.as(Cast.ALICE), AT_ACME, Cast.ACME_EXAMPLE.id())));
    }

    @Test
    void no_provider_is_believed_about_a_dropped_domain() {
        add(AT_ACME, OTHER);
        bench.given(trusting(Cast.OKTA, Cast.ACME_EXAMPLE.name(), OTHER));
        var indifferent = trusting(Cast.provider(Cast.ACME, 0x2, "Ping", "https://ping.example"), OTHER);
        bench.given(indifferent);

        drop(AT_ACME, Cast.ACME_EXAMPLE.id());

        assertEquals(List.of(trusting(Cast.OKTA, OTHER), indifferent), bench.world.providers());
        assertEquals(
                List.of("PROVIDER_EDITED {changed=trustedDomains}", "DOMAIN_REMOVED {name=acme.example}"),
                bench.written().subList(1, 3));
        assertEquals(3, bench.written().size());
    }

    @Test
    void only_its_own_domain_can_be_taken_from_an_organization() {
        assertEquals(new DropDomain.Result.Refused(Refusal.NOT_FOUND), drop(AT_ACME, Cast.GLOBEX_EXAMPLE.id()));

        assertEquals(2, bench.world.domains().size());
        assertEquals(0, bench.knownProviders.forgotten());
    }

    @Test
    void domains_are_listed_by_name() {
        add(AT_ACME, new DomainName("aaa.example"));

        var listed = assertInstanceOf(
                ListDomains.Result.Listed.class,
                bench.organizations.listDomains().handle(new ListDomains.Query(OPERATOR, AT_ACME)));

        assertEquals(
                List.of("aaa.example", "acme.example"),
                listed.domains().stream().map(domain -> domain.name().value()).toList());
    }
}

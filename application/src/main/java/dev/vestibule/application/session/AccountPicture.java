package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowAccount.Browser;
import dev.vestibule.application.port.in.session.ShowAccount.Extent;
import dev.vestibule.application.port.in.session.ShowAccount.Link;
import dev.vestibule.application.port.in.session.ShowAccount.Result;
import dev.vestibule.application.port.in.session.ShowAccount.Visit;
import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.Sight;
import dev.vestibule.domain.session.SsoAssurance;
import java.time.Instant;
import java.util.List;

/// A person's account with all that one of its sessions may see of it.
final class AccountPicture {
    private final People people;

    AccountPicture(People people) {
        this.people = people;
    }

    Result of(Stores stores, Session session, Instant now) {
        return people.seenBy(stores, session)
                .<Result>map(person -> shown(stores, new Sight(session), person, now))
                .orElseGet(Result.Gone::new);
    }

    private Result.Shown shown(Stores stores, Sight sight, Person person, Instant now) {
        List<Identity> identities = stores.identities().listOf(person.id()).stream()
                .filter(sight::shows)
                .toList();
        return new Result.Shown(
                person,
                sight.isWhole() ? Extent.WHOLE : Extent.PART,
                people.addresses(stores, sight, identities),
                identities.stream().map(identity -> link(stores, identity)).toList(),
                stores.sessions().list(person.id(), now).stream()
                        .filter(visit -> !visit.isOver(now))
                        .filter(sight::shows)
                        .map(visit -> visit(stores, sight.session(), visit))
                        .toList());
    }

    private static Link link(Stores stores, Identity identity) {
        return new Link(
                identity,
                organization(stores, identity.organization()),
                stores.providers()
                        .find(identity.organization(), identity.provider())
                        .map(Provider::name)
                        .orElseThrow());
    }

    private static Visit visit(Stores stores, Session asking, Session visit) {
        return new Visit(
                visit,
                visit.id().equals(asking.id()) ? Browser.THIS_ONE : Browser.ANOTHER,
                visit.assurances().stream()
                        .map(SsoAssurance::organization)
                        .map(id -> organization(stores, id))
                        .sorted()
                        .toList());
    }

    /// Links and assurances go with their organization, so it is there.
    private static String organization(Stores stores, OrganizationId id) {
        return stores.organizations()
                .find(new OrganizationRef.ById(id))
                .map(Organization::name)
                .orElseThrow();
    }
}

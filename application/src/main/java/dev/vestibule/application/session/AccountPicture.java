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
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.Sight;
import dev.vestibule.domain.session.SsoAssurance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A person's account with all that one of its sessions may see of it.
final class AccountPicture {
    /// The newest; whoever has more still ends them all at once.
    private static final int MOST_SESSIONS = 100;

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
        List<Session> sessions = stores.sessions().list(person.id(), now).stream()
                .filter(session -> !session.isOver(now))
                .filter(sight::shows)
                .limit(MOST_SESSIONS)
                .toList();
        var names = Names.of(stores, identities, sessions);
        return new Result.Shown(
                person,
                sight.isWhole() ? Extent.WHOLE : Extent.PART,
                people.addresses(stores, sight, identities),
                identities.stream().flatMap(names::link).toList(),
                sessions.stream()
                        .map(visit -> visit(names, sight.session(), visit))
                        .toList());
    }

    private static Visit visit(Names names, Session asking, Session visit) {
        return new Visit(
                visit,
                visit.id().equals(asking.id()) ? Browser.THIS_ONE : Browser.ANOTHER,
                visit.assurances().stream()
                        .map(SsoAssurance::organization)
                        .flatMap(names::organization)
                        .sorted()
                        .toList());
    }

    /// The names in a picture, each asked for once. What was deleted since it was read has none, and drops out.
    private record Names(Map<OrganizationId, String> organizations, Map<Place, String> providers) {
        static Names of(Stores stores, List<Identity> identities, List<Session> sessions) {
            Stream<OrganizationId> opened = sessions.stream()
                    .flatMap(session -> session.assurances().stream())
                    .map(SsoAssurance::organization);
            return new Names(
                    ask(
                            Stream.concat(identities.stream().map(Identity::organization), opened),
                            id -> stores.organizations()
                                    .find(new OrganizationRef.ById(id))
                                    .map(Organization::name)),
                    ask(
                            identities.stream().map(Place::of),
                            place -> stores.providers()
                                    .find(place.organization(), place.provider())
                                    .map(Provider::name)));
        }

        private static <K> Map<K, String> ask(Stream<K> keys, Function<K, Optional<String>> store) {
            Map<K, String> names = new HashMap<>();
            keys.distinct().forEach(key -> store.apply(key).ifPresent(name -> names.put(key, name)));
            return names;
        }

        Stream<String> organization(OrganizationId id) {
            return Optional.ofNullable(organizations.get(id)).stream();
        }

        Stream<Link> link(Identity identity) {
            return organization(identity.organization())
                    .flatMap(organization -> Optional.ofNullable(providers.get(Place.of(identity))).stream()
                            .map(provider -> new Link(identity, organization, provider)));
        }
    }

    private record Place(OrganizationId organization, ProviderId provider) {
        static Place of(Identity identity) {
            return new Place(identity.organization(), identity.provider());
        }
    }
}

package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.domain.flow.Candidate;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The facts of a login, from the other stores.
final class MemoryLogins implements Logins {
    private final Unit unit;

    MemoryLogins(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Destination> findDestination(ProviderId provider) {
        Tables tables = unit.toRead();
        return Optional.ofNullable(tables.providers().get(provider))
                .map(row -> new Destination(tables.organizations().get(row.organization()), row));
    }

    @Override
    public Optional<LoginFacts> lockFacts(Key key) {
        unit.refuseUnlessHeld(new Locks.Key.OfSubject(key.provider(), key.issuer(), key.subject()));
        return findDestination(key.provider()).map(destination -> facts(destination, key));
    }

    private LoginFacts facts(Destination destination, Key key) {
        OrganizationId organization = destination.organization().id();
        Optional<Identity> identity =
                new MemoryIdentities(unit).lockBySubject(key.provider(), key.issuer(), key.subject());
        return new LoginFacts(
                destination.organization(),
                destination.provider(),
                provenDomains(organization),
                identity.map(this::match).orElseGet(IdentityMatch.Unknown::new),
                identity.flatMap(row -> member(organization, row.user())),
                candidate(destination.provider(), key),
                key.session().flatMap(token -> new MemorySessions(unit).find(token, key.now())));
    }

    private Set<DomainName> provenDomains(OrganizationId organization) {
        return new MemoryDomains(unit)
                .list(organization).stream().map(ProvenDomain::name).collect(Collectors.toSet());
    }

    private IdentityMatch match(Identity identity) {
        User owner = new MemoryUsers(unit).lock(identity.user()).orElseThrow();
        return IdentityMatch.of(identity, owner);
    }

    private Optional<Candidate> candidate(Provider provider, Key key) {
        return key.email()
                .flatMap(new MemoryUsers(unit)::findHolder)
                .map(owner -> new Candidate(
                        owner.id(),
                        owner.standing(),
                        member(provider.organization(), owner.id()).isPresent(),
                        hasIdentityAt(provider, owner.id())));
    }

    private boolean hasIdentityAt(Provider provider, UserId user) {
        return new MemoryIdentities(unit)
                .list(provider.organization(), user).stream()
                        .filter(row -> row.provider().equals(provider.id()))
                        .anyMatch(row -> row.issuer().equals(provider.config().issuer()));
    }

    private Optional<Member> member(OrganizationId organization, UserId user) {
        return new MemoryMembers(unit).find(organization, user);
    }
}

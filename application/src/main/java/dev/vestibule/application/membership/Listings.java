package dev.vestibule.application.membership;

import dev.vestibule.application.port.in.membership.ShowMember.Listing;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Shows members as their organization may see them: of a person's addresses only what is its own.
public final class Listings {
    public Listings() {}

    public Listing of(Stores stores, Member member) {
        return listing(stores, member, ownDomains(stores, member.organization()));
    }

    public List<Listing> of(Stores stores, OrganizationId organization, List<Member> members) {
        Set<DomainName> own = ownDomains(stores, organization);
        return members.stream().map(member -> listing(stores, member, own)).toList();
    }

    /// What the organization has proven, and may know the addresses of.
    public Set<DomainName> ownDomains(Stores stores, OrganizationId organization) {
        return stores.domains().list(organization).stream()
                .map(ProvenDomain::name)
                .collect(Collectors.toSet());
    }

    private static Listing listing(Stores stores, Member member, Set<DomainName> own) {
        return new Listing(
                member,
                stores.users().find(member.user()).flatMap(User::name),
                address(stores, member, own).or(() -> asserted(stores, member)));
    }

    private static Optional<EmailAddress> address(Stores stores, Member member, Set<DomainName> own) {
        return stores.users().listEmails(member.user()).stream()
                .filter(UserEmail::isVerified)
                .map(UserEmail::address)
                .filter(address -> own.contains(address.domain()))
                .findFirst();
    }

    private static Optional<EmailAddress> asserted(Stores stores, Member member) {
        return stores.identities().list(member.organization(), member.user()).stream()
                .flatMap(identity -> identity.email().stream())
                .findFirst();
    }
}

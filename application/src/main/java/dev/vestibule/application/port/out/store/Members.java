package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/// Users in organizations.
public interface Members {
    /// Empty when the user is not a member; takes no lock.
    Optional<Member> find(OrganizationId organization, UserId user);

    /// Like `find`, and takes the row for saving.
    Optional<Member> lock(OrganizationId organization, UserId user);

    /// Empty when the organization has no such member; takes no lock.
    Optional<Member> find(OrganizationId organization, MemberId member);

    /// In the order of their ids.
    Page<Member> list(OrganizationId organization, MemberFilter filter, PageRequest page);

    /// The owners whose accounts are active and who have a seat, in the order of their ids; takes no lock.
    List<Member> listWorkingOwners(OrganizationId organization);

    /// Every membership of the user, in the order of their ids; takes the rows for saving.
    List<Member> lockAllOf(UserId user);

    long count(OrganizationId organization);

    /// The members whom the seat limit restricts, oldest membership first; takes the rows for saving.
    List<Member> lockRestricted(OrganizationId organization);

    /// Stores a new one; the user must not be a member yet.
    void add(Member member);

    /// Replaces a locked row.
    void save(Member member);

    /// Removes a locked row.
    void remove(MemberId member);

    /// Sets the link flag of every member of the organization from what is true now: linked where the
    /// member holds a live identity, of the current issuer, at an enabled provider.
    void recomputeLinkFlags(OrganizationId organization);

    /// The verified addresses, one of each, of active accounts whose memberships bear no link flag; by address. Of
    /// several, one in a domain that the organization has proven comes first.
    List<EmailAddress> listUnlinkedAddresses(OrganizationId organization);

    /// The verified addresses, chosen alike, of active accounts whose memberships rest on a live identity at the
    /// provider; by address.
    List<EmailAddress> listLinkedAddresses(OrganizationId organization, ProviderId provider);

    /// How many memberships bear no link flag.
    long countUnlinked(OrganizationId organization);

    /// Every verified address of every owner whose account is active; by address.
    List<EmailAddress> listOwnerAddresses(OrganizationId organization);

    /// Of every owner and manager whose account is active one verified address, one in a domain that the organization
    /// has proven first; by address.
    List<EmailAddress> listManagerAddresses(OrganizationId organization);
}

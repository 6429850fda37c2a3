package dev.vestibule.domain.membership;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Marks somebody whom an organization removed: the account, what its providers called the person, and the addresses
/// that were verified. Whoever comes back with any of it comes back by invitation.
public record Removal(
        OrganizationId organization, UserId user, Set<Called> subjects, Set<EmailAddress> addresses, Instant at) {
    public Removal {
        subjects = Set.copyOf(subjects);
        addresses = Set.copyOf(addresses);
    }

    public static Removal of(Member member, List<Identity> links, Set<EmailAddress> addresses, Instant at) {
        Set<Called> subjects = links.stream()
                .map(link -> new Called(link.issuer(), link.subject()))
                .collect(Collectors.toSet());
        return new Removal(member.organization(), member.user(), subjects, addresses, at);
    }

    /// What an issuer calls the person, whichever of the organization's providers it speaks through.
    public record Called(Issuer issuer, Subject subject) {}
}

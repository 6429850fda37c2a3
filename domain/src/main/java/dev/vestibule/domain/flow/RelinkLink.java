package dev.vestibule.domain.flow;

import dev.vestibule.domain.flow.RelinkFlow.RelinkProven;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;

/// Lets one member's next sign-in through one provider attach, as whomever the provider knows them by now. Good for one
/// sign-in; whoever has it cannot use it for anything that it does not name.
public record RelinkLink(
        RelinkLinkId id,
        OrganizationId organization,
        ProviderId provider,
        Issuer issuer,
        MemberId member,
        UserId user,
        Instant madeAt,
        Instant endsAt) {
    /// How long the member may take to use it.
    public static final Duration LIFE = Duration.ofDays(7);

    public static RelinkLink made(RelinkLinkId id, Provider provider, Member member, Instant now) {
        return new RelinkLink(
                id,
                provider.organization(),
                provider.id(),
                provider.config().issuer(),
                member.id(),
                member.user(),
                now,
                now.plus(LIFE));
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(endsAt);
    }

    /// Whether it is still for this very membership; one that ended and began anew is another.
    public boolean isFor(Member current) {
        return current.id().equals(member)
                && current.user().equals(user)
                && current.organization().equals(organization);
    }

    /// Whether it leads through the provider as that is now.
    public boolean leadsThrough(Provider current) {
        return current.id().equals(provider)
                && current.organization().equals(organization)
                && current.config().issuer().equals(issuer);
    }

    /// Whether the flow was begun by it, for its own account, and came back from where it leads.
    boolean admits(RelinkProven flow) {
        return flow.purpose().equals(new FlowPurpose.Relink(id, user))
                && flow.origin().organization().equals(organization)
                && flow.origin().provider().equals(provider)
                && flow.proof().provider().equals(provider)
                && flow.proof().issuer().equals(issuer);
    }
}

package dev.vestibule.domain.session;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.ProviderStanding;
import java.time.Instant;
import java.util.Optional;

/// What an assurance rests on, as it stands now. An identity that was retired, or a member who left,
/// is empty.
public record AssuranceGround(
        SsoAssurance assurance,
        Organization organization,
        ProviderStanding provider,
        boolean identityIsLive,
        Optional<Member> member) {
    /// Whether the assurance still holds: ends with its time, the organization's freshness, the provider,
    /// its trust version, the identity, the membership.
    public boolean holds(Instant now) {
        return isFresh(now) && providerStands() && identityIsLive && memberStands();
    }

    private boolean isFresh(Instant now) {
        return now.isBefore(assurance.endsUnder(organization.sessions()));
    }

    private boolean providerStands() {
        return organization.isActive() && provider.upholds(assurance.trustVersion());
    }

    private boolean memberStands() {
        return member.filter(current -> !current.has(MemberFlag.SSO_INVALID)).isPresent();
    }
}

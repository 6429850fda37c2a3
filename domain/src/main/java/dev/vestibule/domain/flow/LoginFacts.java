package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import java.util.Optional;
import java.util.Set;

/// Everything a login is decided by, read at one moment under the locks of the finishing transaction.
/// `member` is the identity owner's membership; `current` is the browser's own session, if it has one.
public record LoginFacts(
        Organization organization,
        Provider provider,
        Set<DomainName> provenDomains,
        IdentityMatch match,
        Optional<Member> member,
        Optional<Candidate> candidate,
        Optional<Session> current) {
    public LoginFacts {
        provenDomains = Set.copyOf(provenDomains);
    }

    /// The asserted address, where the provider may vouch for it.
    public Optional<TrustedEmail> trusted(EmailAssertion email) {
        return TrustedEmail.in(email, provider, provenDomains);
    }

    /// Why the flow must stop whatever the provider said, if it must.
    public Optional<Refusal> obstacle(FlowOrigin origin) {
        return origin.obstacle(organization, provider);
    }
}

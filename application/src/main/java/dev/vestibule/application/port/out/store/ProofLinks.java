package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/// Links that lead admins through the proof of a provider, and what came of tests. Only the hash of a link's token is
/// kept.
public interface ProofLinks {
    void add(ProofLink link, ProofLinkHash token);

    /// Empty when no link has this token; takes no lock.
    Optional<ProofLink> find(ProofLinkHash token);

    /// Empty when the organization has no such link; takes no lock.
    Optional<ProofLink> find(OrganizationId organization, ProofLinkId link);

    /// Like `find`, and takes the row for saving.
    Optional<ProofLink> lock(OrganizationId organization, ProofLinkId link);

    /// Replaces a locked row.
    void save(ProofLink link);

    /// Removes links that were made before `then`, with their reports; answers how many.
    int sweep(Instant then);
}

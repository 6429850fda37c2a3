package dev.vestibule.domain.trace;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;

/// An attempt that belongs to a flow of ours, or that never left for the provider, and what it came to. `code` is the
/// one that the person was shown.
public record Attempt(
        OrganizationId organization,
        ProviderId provider,
        AttemptPurpose purpose,
        TraceCode code,
        Conclusion conclusion) {}

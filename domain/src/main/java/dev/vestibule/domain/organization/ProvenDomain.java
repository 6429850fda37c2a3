package dev.vestibule.domain.organization;

import java.time.Instant;

/// A mail domain that an organization has shown to be its own. One domain has one holder.
public record ProvenDomain(ProvenDomainId id, OrganizationId organization, DomainName name, Instant provenAt) {}

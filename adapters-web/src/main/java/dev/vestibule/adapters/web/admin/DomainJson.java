package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.organization.ProvenDomain;
import io.micronaut.serde.annotation.Serdeable;

/// A domain of an organization, as answered. All that are listed are proven.
@Serdeable
record DomainJson(String id, String name, boolean proven, String provenAt) {
    static DomainJson of(ProvenDomain domain) {
        return new DomainJson(
                domain.id().toString(),
                domain.name().value(),
                true,
                domain.provenAt().toString());
    }
}

package dev.vestibule.domain.flow;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Leads one admin through the proof that a provider works: to enable it, or only to see. Good for one proof that was
/// carried through; what came of a test is kept with it.
public record ProofLink(
        ProofLinkId id,
        Kind kind,
        OrganizationId organization,
        ProviderId provider,
        Instant madeAt,
        Instant endsAt,
        Optional<Instant> usedAt,
        Optional<TestReport> report) {
    /// How long an admin may take to open it.
    public static final Duration LIFE = Duration.ofDays(1);

    /// How long it is kept with what came of it.
    public static final Duration KEPT = Duration.ofDays(30);

    /// What the proof is for.
    public enum Kind {
        SETUP,
        TEST
    }

    public static ProofLink made(
            ProofLinkId id, Kind kind, OrganizationId organization, ProviderId provider, Instant now) {
        return new ProofLink(id, kind, organization, provider, now, now.plus(LIFE), Optional.empty(), Optional.empty());
    }

    public boolean isOpen(Instant now) {
        return usedAt.isEmpty() && now.isBefore(endsAt);
    }

    /// A proof was carried through by it.
    public ProofLink used(Instant now) {
        return new ProofLink(id, kind, organization, provider, madeAt, endsAt, Optional.of(now), report);
    }

    /// The test is over, whatever came of it.
    public ProofLink reported(TestReport result, Instant now) {
        return new ProofLink(id, kind, organization, provider, madeAt, endsAt, Optional.of(now), Optional.of(result));
    }
}

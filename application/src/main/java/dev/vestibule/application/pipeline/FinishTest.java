package dev.vestibule.application.pipeline;

import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.provider.Inspected;
import dev.vestibule.application.provider.ProviderProof;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SetupDecision;
import dev.vestibule.domain.flow.TestFlow.TestProven;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.flow.TestReport.EmailTrust;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionTokenHash;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the report of a test, and puts the provider's draft in force where the test was of one. Nobody is signed
/// in and nothing is linked.
final class FinishTest {
    private final ProviderProof proof;
    private final RepairGate repairs;
    private final InstantSource clock;

    FinishTest(ProviderProof proof, RepairGate repairs, InstantSource clock) {
        this.proof = proof;
        this.repairs = repairs;
        this.clock = clock;
    }

    Outcome finish(Stores stores, Arrived<TestProven> arrived, Inspected inspected) {
        stores.locks().acquire(List.of(arrived.organization()));
        return stores.logins()
                .findDestination(arrived.origin().provider())
                .map(destination -> finish(stores, arrived, inspected, destination))
                .orElseGet(() -> new Outcome.Refused(Refusal.PROVIDER_CHANGED));
    }

    private Outcome finish(Stores stores, Arrived<TestProven> arrived, Inspected inspected, Destination destination) {
        Optional<Session> current = current(stores, arrived.session());
        return unlessStarter(stores, arrived.origin(), destination, current)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> report(stores, arrived, inspected, destination, arrived.caller(current)));
    }

    private Optional<Session> current(Stores stores, Optional<SessionTokenHash> token) {
        return token.flatMap(hash -> stores.sessions().find(hash, clock.instant()));
    }

    private Optional<Refusal> unlessStarter(
            Stores stores, FlowOrigin origin, Destination destination, Optional<Session> current) {
        Organization organization = destination.organization();
        var member = origin.startedBy().flatMap(user -> stores.members().find(origin.organization(), user));
        var repair = current.map(session -> repairs.standing(stores, session, organization))
                .orElse(RepairStanding.CLOSED);
        return origin.obstacle(organization, destination.provider())
                .or(() -> SetupDecision.unlessStarter(origin, organization, current, member, repair));
    }

    private Outcome report(
            Stores stores, Arrived<TestProven> arrived, Inspected inspected, Destination destination, Caller caller) {
        var trust = trust(stores, arrived.proof(), destination.provider());
        TestReport report = arrived.flow().completed(trust).report();
        return write(stores, arrived.origin(), arrived.flow().purpose(), report)
                .<Outcome>map(link -> {
                    proof.tested(stores, caller, destination.provider());
                    apply(stores, caller, destination.provider(), inspected);
                    return new Outcome.Tested(link.id(), report);
                })
                .orElseGet(() -> new Outcome.Refused(Refusal.LINK_INVALID));
    }

    private static EmailTrust trust(Stores stores, VerifiedIdentity proven, Provider provider) {
        Set<DomainName> domains = stores.domains().list(provider.organization()).stream()
                .map(ProvenDomain::name)
                .collect(Collectors.toSet());
        return TrustedEmail.in(proven.email(), provider.tried(), domains).isPresent()
                ? EmailTrust.TRUSTED
                : EmailTrust.NOT_TRUSTED;
    }

    private void apply(Stores stores, Caller caller, Provider provider, Inspected inspected) {
        if (provider.draft().isPresent()) {
            stores.providers()
                    .lock(provider.organization(), provider.id())
                    .ifPresent(before -> proof.putInForce(stores, caller, before, before.proven(inspected.config())));
        }
    }

    /// A test that failed has its report too; it changes nothing else.
    Outcome fail(Stores stores, FlowOrigin origin, FlowPurpose.Test purpose, TestReport.Failed report) {
        return write(stores, origin, purpose, report)
                .<Outcome>map(link -> new Outcome.Tested(link.id(), report))
                .orElseGet(() -> new Outcome.Refused(report.refusal()));
    }

    /// One report per link.
    private Optional<ProofLink> write(Stores stores, FlowOrigin origin, FlowPurpose.Test purpose, TestReport report) {
        var link = stores.proofLinks()
                .lock(origin.organization(), purpose.link())
                .filter(found -> found.usedAt().isEmpty());
        link.ifPresent(open -> stores.proofLinks().save(open.reported(report, clock.instant())));
        return link;
    }
}

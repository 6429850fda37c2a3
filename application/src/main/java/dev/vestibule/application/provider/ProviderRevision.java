package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.ChangeProvider.Command;
import dev.vestibule.application.port.in.provider.ChangeProvider.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import java.util.Optional;

/// Changes providers: what was proposed, and the provider asked about, is written only if nobody changed
/// the provider in between.
final class ProviderRevision {
    private final Authority authority;
    private final ProviderRules rules;
    private final ProviderJournal journal;

    ProviderRevision(Authority authority, ProviderRules rules, ProviderJournal journal) {
        this.authority = authority;
        this.rules = rules;
        this.journal = journal;
    }

    private Permit permit(Stores stores, Command command) {
        return authority
                .toManage(stores, command.caller(), command.organization())
                .unless(_ -> command.name().flatMap(rules::unlessName))
                .unless(_ -> rules.unlessClient(command.config()))
                .unless(_ -> rules.unlessAvailable(command.policy()));
    }

    Proposal propose(Stores stores, Command command) {
        return switch (permit(stores, command)) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), command.provider())
                        .map(provider -> suits(command.config(), provider.config())
                                ? propose(command, provider)
                                : new Proposal.Misfit())
                        .orElseGet(() -> new Proposal.Unacceptable(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Proposal.Unacceptable(refusal);
        };
    }

    private static boolean suits(OidcChange change, ProviderConfig current) {
        return switch (current) {
            case OidcConfig oidc -> change.suits(oidc);
        };
    }

    private Proposal propose(Command command, Provider before) {
        Provider after = before.reconfigured(
                command.name().orElse(before.name()),
                applied(command.config(), before.config()),
                command.policy().appliedTo(before.policy()));
        return rules.unlessOwnPeople(after.config())
                .or(() -> unlessMayTrust(command.caller(), before, after))
                .<Proposal>map(Proposal.Unacceptable::new)
                .orElseGet(() -> new Proposal.Acceptable(before, after));
    }

    private static ProviderConfig applied(OidcChange change, ProviderConfig current) {
        return switch (current) {
            case OidcConfig oidc -> change.appliedTo(oidc);
        };
    }

    /// Whom we trust is changed without a test on the operator's word alone.
    private Optional<Refusal> unlessMayTrust(Caller caller, Provider before, Provider after) {
        return before.trustVersion().equals(after.trustVersion()) ? Optional.empty() : authority.unlessOperator(caller);
    }

    Result revise(Stores stores, Command command, Proposal.Acceptable proposal, Inspected inspected) {
        Permit permit = permit(stores, command)
                .unless(organization -> rules.unlessProven(stores, organization.id(), command.policy()));
        return switch (permit) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .lock(organization.id(), command.provider())
                        .filter(proposal.before()::equals)
                        .map(before -> save(stores, command, before, revised(proposal, inspected)))
                        .<Result>map(after -> new Result.Changed(after, inspected.warning()))
                        .orElseGet(() -> new Result.Refused(Refusal.STATE_CONFLICT));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private static Provider revised(Proposal.Acceptable proposal, Inspected inspected) {
        Provider after = proposal.after();
        return after.reconfigured(after.name(), inspected.config(), after.policy());
    }

    private Provider save(Stores stores, Command command, Provider before, Provider after) {
        if (!after.equals(before)) {
            stores.providers().save(after);
            journal.changed(stores, command.caller(), before, after);
        }
        if (!after.trustVersion().equals(before.trustVersion())) {
            stores.sessions().endAssurancesFrom(after.id());
            stores.members().recomputeLinkFlags(after.organization());
        }
        return after;
    }
}

package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.ChangeProvider.Command;
import dev.vestibule.application.port.in.provider.ChangeProvider.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderDraft;
import java.util.Optional;

/// Changes providers: what was proposed, and the provider asked about, is written only if nobody changed
/// the provider in between.
final class ProviderRevision {
    private final Authority authority;
    private final ProviderRules rules;
    private final ProviderJournal journal;
    private final IdSource ids;

    ProviderRevision(Authority authority, ProviderRules rules, ProviderJournal journal, IdSource ids) {
        this.authority = authority;
        this.rules = rules;
        this.journal = journal;
        this.ids = ids;
    }

    private Permit permit(Stores stores, Command command) {
        return authority
                .toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_WRITE)
                .unless(_ -> command.name().flatMap(rules::unlessName))
                .unless(_ -> rules.unlessClient(command.config()))
                .unless(_ -> rules.unlessAvailable(command.policy()));
    }

    Proposal propose(Stores stores, Command command) {
        return switch (permit(stores, command)) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), command.provider())
                        .map(provider -> Refusal.unlessKnown(command.condition(), provider.tag())
                                .<Proposal>map(Proposal.Unacceptable::new)
                                .orElseGet(() -> suiting(command, provider)))
                        .orElseGet(() -> new Proposal.Unacceptable(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Proposal.Unacceptable(refusal);
        };
    }

    private Proposal suiting(Command command, Provider provider) {
        return suits(command.config(), provider.config()) ? propose(command, provider) : new Proposal.Misfit();
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
                .<Proposal>map(Proposal.Unacceptable::new)
                .orElseGet(() -> propose(command, before, after));
    }

    private Proposal propose(Command command, Provider before, Provider after) {
        boolean sameTrust = after.trustVersion().equals(before.trustVersion());
        boolean atOnce =
                authority.unlessOperator(command.caller(), Scope.PROVIDER_ADMIN).isEmpty();
        return sameTrust || atOnce
                ? new Proposal.Acceptable(before, sameTrust ? withoutRevoked(command, after) : after)
                : onTrial(command, before, after);
    }

    private static ProviderConfig applied(OidcChange change, ProviderConfig current) {
        return switch (current) {
            case OidcConfig oidc -> change.appliedTo(oidc);
        };
    }

    private boolean lacksOwnCredential(OidcChange change, ProviderConfig current) {
        return switch (current) {
            case OidcConfig oidc -> rules.lacksOwnCredential(oidc, change);
        };
    }

    /// Who writes down again what is in force withdraws the draft that would change it.
    private static Provider withoutRevoked(Command command, Provider after) {
        return command.config().namesTrust() ? after.withoutDraft() : after;
    }

    /// Whom we trust is changed at once on the operator's word alone. Nobody has come in through a draft, so its
    /// organization may mend it; what is or was in force changes only after a test.
    private Proposal onTrial(Command command, Provider before, Provider after) {
        Provider proposed = before.isDraft()
                ? after
                : before.drafted(
                        new ProviderDraft(ids.next(DraftId::new), after.config()), after.name(), after.policy());
        return lacksOwnCredential(command.config(), before.config())
                ? new Proposal.Uncredentialed()
                : new Proposal.Acceptable(before, proposed);
    }

    Result revise(Stores stores, Command command, Proposal.Acceptable proposal, Inspected inspected) {
        Permit permit = permit(stores, command)
                .unless(organization -> rules.unlessProven(stores, organization.id(), command.policy()));
        return switch (permit) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .lock(organization.id(), command.provider())
                        .map(before -> unlessChanged(command, proposal, before)
                                .<Result>map(Result.Refused::new)
                                .orElseGet(() -> new Result.Changed(
                                        save(stores, command, before, proposal.revised(inspected)),
                                        inspected.warning())))
                        .orElseGet(() -> new Result.Refused(Refusal.STATE_CONFLICT));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// Whoever named a state is told that it is gone; whoever did not, to try again.
    private static Optional<Refusal> unlessChanged(Command command, Proposal.Acceptable proposal, Provider locked) {
        return Refusal.unlessKnown(command.condition(), locked.tag())
                .or(() -> Optional.of(Refusal.STATE_CONFLICT).filter(_ -> !locked.equals(proposal.before())));
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

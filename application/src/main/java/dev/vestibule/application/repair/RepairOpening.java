package dev.vestibule.application.repair;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.repair.OpenRepair.Command;
import dev.vestibule.application.port.in.repair.OpenRepair.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.repair.Threshold.Passage;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailboxCodeHash;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.session.MailboxPurpose;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SsoRepair;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import java.time.InstantSource;
import java.util.Optional;

/// Opens a repair by the code that was mailed for it.
final class RepairOpening {
    private final Threshold threshold;
    private final Ledger ledger;
    private final IdSource ids;
    private final InstantSource clock;

    RepairOpening(Threshold threshold, Ledger ledger, IdSource ids, InstantSource clock) {
        this.threshold = threshold;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /// `typed` is empty where what was typed cannot be a code; that counts as a wrong one.
    Result open(Stores stores, Command command, Optional<MailboxCodeHash> typed) {
        return switch (threshold.admitSure(stores, command.caller(), command.organization())) {
            case Passage.Admitted admitted -> judge(stores, command.caller(), admitted, typed);
            case Passage.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result judge(Stores stores, Caller caller, Passage.Admitted admitted, Optional<MailboxCodeHash> typed) {
        return stores.sentCodes()
                .lock(admitted.session().id(), admitted.organization().id(), MailboxPurpose.SSO_REPAIR)
                .filter(code -> code.isOpen(clock.instant()))
                .map(code -> typed.filter(code.hash()::matches).isPresent()
                        ? open(stores, caller, admitted, code)
                        : miss(stores, code))
                .orElseGet(() -> new Result.Refused(Refusal.MAILBOX_CODE_INVALID));
    }

    private static Result miss(Stores stores, SentCode code) {
        stores.sentCodes().save(code.missed());
        return new Result.Refused(Refusal.MAILBOX_CODE_INVALID);
    }

    private Result open(Stores stores, Caller caller, Passage.Admitted admitted, SentCode code) {
        Organization organization = admitted.organization();
        var repair = SsoRepair.opened(admitted.session().id(), organization.id(), clock.instant());
        stores.sentCodes().save(code.closed(clock.instant()));
        stores.repairs().open(repair);
        ledger.write(
                stores,
                caller,
                Optional.of(organization.id()),
                AuditAction.SSO_REPAIR_OPENED,
                new AuditTarget.OfOrganization(organization.id()),
                AuditDetails.of("until", repair.endsAt().toString()));
        tellOwners(stores, organization, admitted.session());
        return new Result.Opened(organization, repair.endsAt());
    }

    /// By name: an account's addresses are not the business of the organization.
    private void tellOwners(Stores stores, Organization organization, Session openedBy) {
        String who = stores.users()
                .find(openedBy.user())
                .flatMap(User::name)
                .map(PersonName::value)
                .orElse("An owner");
        stores.members().listOwnerAddresses(organization.id()).stream()
                .map(address -> new Signal.SsoRepairNotice(address, organization.name(), who))
                .forEach(notice -> stores.outbox().append(ids.next(SignalId::new), notice, clock.instant()));
    }
}

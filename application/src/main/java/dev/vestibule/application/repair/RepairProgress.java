package dev.vestibule.application.repair;

import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.repair.ShowRepair.Query;
import dev.vestibule.application.port.in.repair.ShowRepair.Result;
import dev.vestibule.application.port.in.repair.ShowRepair.Step;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.repair.Threshold.Passage;
import dev.vestibule.domain.session.MailboxPurpose;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.session.SsoRepair;
import dev.vestibule.domain.user.EmailAddress;
import java.time.InstantSource;
import java.util.Optional;

/// What an owner who is shut out does next.
final class RepairProgress {
    private final Threshold threshold;
    private final RepairGate gate;
    private final InstantSource clock;
    private final Notices notices;

    RepairProgress(Threshold threshold, RepairGate gate, InstantSource clock, Notices notices) {
        this.threshold = threshold;
        this.gate = gate;
        this.clock = clock;
        this.notices = notices;
    }

    Result show(Stores stores, Query query) {
        return switch (threshold.admit(stores, query.caller(), query.organization())) {
            case Passage.Admitted admitted -> new Result.Shown(admitted.organization(), step(stores, admitted));
            case Passage.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Step step(Stores stores, Passage.Admitted admitted) {
        return open(stores, admitted)
                .<Step>map(repair -> new Step.Open(repair.endsAt()))
                .orElseGet(() -> admitted.mailbox()
                        .filter(_ -> notices == Notices.BY_MAIL)
                        .map(mailbox -> beforeOpening(stores, admitted, mailbox))
                        .orElseGet(Step.NoMail::new));
    }

    private Optional<SsoRepair> open(Stores stores, Passage.Admitted admitted) {
        return stores.repairs()
                .find(admitted.session().id(), admitted.organization().id())
                .filter(_ -> gate.standing(stores, admitted.session(), admitted.organization()) == RepairStanding.OPEN);
    }

    private Step beforeOpening(Stores stores, Passage.Admitted admitted, EmailAddress mailbox) {
        var now = clock.instant();
        if (!admitted.session().hasJustShownOwnCredential(now)) {
            return new Step.SignInAgain();
        }
        return stores.sentCodes()
                .find(admitted.session().id(), admitted.organization().id(), MailboxPurpose.SSO_REPAIR)
                .filter(code -> code.isOpen(now))
                .<Step>map(_ -> new Step.EnterCode(mailbox))
                .orElseGet(() -> new Step.AskForCode(mailbox));
    }
}

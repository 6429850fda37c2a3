package dev.vestibule.application.repair;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.repair.SendRepairCode.Command;
import dev.vestibule.application.port.in.repair.SendRepairCode.Result;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.repair.Threshold.Passage;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailboxCodeHash;
import dev.vestibule.domain.session.MailboxPurpose;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.SentCodeId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import java.time.InstantSource;
import java.util.List;

/// Sends codes that open a repair. Of one account's requests, one is served at a time, so that all are counted.
final class CodeDispatch {
    private final Threshold threshold;
    private final IdSource ids;
    private final InstantSource clock;
    private final Notices notices;

    CodeDispatch(Threshold threshold, IdSource ids, InstantSource clock, Notices notices) {
        this.threshold = threshold;
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    Result send(Stores stores, Command command, MailboxCode code, MailboxCodeHash hash) {
        Threshold.personOf(command.caller())
                .ifPresent(session -> stores.locks().acquire(List.of(new Locks.Key.OfUser(session.user()))));
        return switch (threshold.admitSure(stores, command.caller(), command.organization())) {
            case Passage.Admitted admitted -> send(stores, admitted, code, hash);
            case Passage.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result send(Stores stores, Passage.Admitted admitted, MailboxCode code, MailboxCodeHash hash) {
        if (notices == Notices.NONE || admitted.mailbox().isEmpty()) {
            return new Result.Refused(Refusal.FEATURE_NOT_AVAILABLE);
        }
        if (hasHadEnough(stores, admitted.session())) {
            return new Result.Refused(Refusal.TOO_MANY_ATTEMPTS);
        }
        keep(stores, admitted, hash);
        mail(stores, admitted, admitted.mailbox().orElseThrow(), code);
        return new Result.Sent();
    }

    private boolean hasHadEnough(Stores stores, Session session) {
        var since = clock.instant().minus(SentCode.COUNTED);
        return stores.sentCodes().countSince(session.user(), MailboxPurpose.SSO_REPAIR, since) >= SentCode.MOST_SENT;
    }

    private void keep(Stores stores, Passage.Admitted admitted, MailboxCodeHash hash) {
        stores.sentCodes()
                .add(SentCode.sent(
                        ids.next(SentCodeId::new),
                        MailboxPurpose.SSO_REPAIR,
                        admitted.session().user(),
                        admitted.organization().id(),
                        admitted.session().id(),
                        hash,
                        clock.instant()));
    }

    private void mail(Stores stores, Passage.Admitted admitted, EmailAddress recipient, MailboxCode code) {
        var signal = new Signal.SsoRepairCode(recipient, admitted.organization().name(), code);
        stores.outbox().append(ids.next(SignalId::new), signal, clock.instant());
    }
}

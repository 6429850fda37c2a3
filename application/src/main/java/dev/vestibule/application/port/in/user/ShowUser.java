package dev.vestibule.application.port.in.user;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.UserId;

/// One account; for the operator only.
public interface ShowUser {
    Result handle(Query query);

    record Query(Caller caller, UserId user) {}

    sealed interface Result {
        record Shown(CreateUser.Account account) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}

package dev.vestibule.application.port.in.user;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.UserId;

/// Removes an account with its memberships and identities; for the operator only.
public interface DeleteUser {
    Result handle(Command command);

    record Command(Caller caller, UserId user, Condition condition) {}

    sealed interface Result {
        record Deleted() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}

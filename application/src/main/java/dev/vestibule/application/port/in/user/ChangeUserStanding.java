package dev.vestibule.application.port.in.user;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;

/// Suspends, deactivates or reactivates an account and ends its sessions; for the operator only. A
/// deactivated account releases its addresses.
public interface ChangeUserStanding {
    Result handle(Command command);

    record Command(Caller caller, UserId user, UserStanding standing) {}

    sealed interface Result {
        record Changed(CreateUser.Account account) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}

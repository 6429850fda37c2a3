package dev.vestibule.application.port.in.user;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;

/// All accounts, in the order of their ids; for the operator only.
public interface ListUsers {
    Result handle(Query query);

    record Query(Caller caller, PageRequest page) {}

    sealed interface Result {
        record Listed(Page<CreateUser.Account> accounts) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}

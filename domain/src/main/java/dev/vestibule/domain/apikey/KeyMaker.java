package dev.vestibule.domain.apikey;

import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.user.UserId;

/// On whose behalf a key acts.
public sealed interface KeyMaker {
    /// The holder of the operator's key; such a key depends on nobody's membership.
    record Operator() implements KeyMaker {}

    /// A manager or owner; the key opens nothing while this membership is less than that, or after it has ended.
    record Manager(MemberId member, UserId user) implements KeyMaker {}
}

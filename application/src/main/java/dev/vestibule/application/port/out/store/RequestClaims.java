package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import java.time.Instant;

/// Which requests have been claimed by their keys, and what they were answered. Prints and answers are encrypted at
/// rest, bound to their claim.
public interface RequestClaims {
    /// Claims the key with one unique insert. Answers the claim that holds it from now on: this one, or an earlier one
    /// that was made after `then`; one made at `then` or before is replaced.
    RequestClaim claim(RequestClaim fresh, Instant then);

    /// Writes down the answer; does nothing when the claim is gone.
    void answer(RequestClaimId claim, GivenAnswer answer);

    /// Removes a claim that has no answer; does nothing when there is none such.
    void release(RequestClaimId claim);

    /// Removes claims made at `then` or before; answers how many.
    int sweep(Instant then);
}

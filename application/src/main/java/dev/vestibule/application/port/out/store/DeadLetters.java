package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.DeadLetterFilter;
import dev.vestibule.domain.signal.SignalId;
import java.util.List;
import java.util.Optional;

/// Signals that were set aside.
public interface DeadLetters {
    /// In the order of their ids, which is that of their making.
    Page<DeadLetter> list(DeadLetterFilter filter, PageRequest page);

    /// Empty where it was not set aside, was replayed or dropped; takes no lock.
    Optional<DeadLetter> find(SignalId id);

    /// Like `find`, and takes the row.
    Optional<DeadLetter> lock(SignalId id);

    /// The first that can be tried again, in the order of their ids; takes the rows.
    List<DeadLetter> lockReplayable(DeadLetterFilter filter, int max);

    /// It waits again, in its old place, as if it had never failed.
    void replay(SignalId id);

    /// Nobody tries it any more, and no secret is left of it.
    void drop(SignalId id);
}

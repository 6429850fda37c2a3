package dev.vestibule.application.port.in.delivery;

import dev.vestibule.domain.signal.Backlog;
import java.util.List;

/// What is left to do for each receiver. Costs little, however much that is.
public interface MeasureOutbox {
    /// Beyond so many nothing is counted.
    int MOST = 10_001;

    Result handle(Query query);

    record Query() {}

    sealed interface Result {
        record Measured(List<Backlog> backlogs) implements Result {}
    }
}

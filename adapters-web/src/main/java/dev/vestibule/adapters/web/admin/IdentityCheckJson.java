package dev.vestibule.adapters.web.admin;

import dev.vestibule.application.port.in.check.ShowIdentityCheck.Result;
import dev.vestibule.domain.identity.CheckWindow;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What asking a provider about its people came to. `state` is `held` while somebody has to decide about the `held`
/// links; `window` is the day that is counted, and null where nobody was asked lately.
@Serdeable
record IdentityCheckJson(String state, int held, @Nullable WindowJson window) {
    @Serdeable
    record WindowJson(String since, int links, int confirmed, int couldNotCheck, int rejected, int unlinked) {}

    static IdentityCheckJson of(Result.Shown shown) {
        boolean isHeld = shown.window().filter(CheckWindow::isHeld).isPresent();
        return new IdentityCheckJson(
                isHeld ? "held" : "running",
                shown.held(),
                shown.window().map(IdentityCheckJson::window).orElse(null));
    }

    private static WindowJson window(CheckWindow window) {
        CheckWindow.Tally tally = window.tally();
        return new WindowJson(
                window.startedAt().toString(),
                tally.links(),
                tally.confirmed(),
                tally.unanswered(),
                tally.rejected(),
                tally.unlinked());
    }
}

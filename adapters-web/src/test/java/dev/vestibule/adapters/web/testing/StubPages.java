package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.ShowIdentityCheck;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.in.session.EndSessions;
import dev.vestibule.application.port.in.session.ShowAccount;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The in-ports that serve pages alone, played by scripts as in `StubPorts`.
@Factory
public class StubPages {
    public final Script<ShowAccount.Query, ShowAccount.Result> showAccount = new Script<>("ShowAccount");
    public final Script<EndSessions.Command, EndSessions.Result> endSessions = new Script<>("EndSessions");
    public final Script<ShowIdentityCheck.Query, ShowIdentityCheck.Result> showIdentityCheck =
            new Script<>("ShowIdentityCheck");
    public final Script<DecideIdentityCheck.Command, DecideIdentityCheck.Result> decideIdentityCheck =
            new Script<>("DecideIdentityCheck");
    public final Script<ShowProviderUse.Query, ShowProviderUse.Result> showProviderUse =
            new Script<>("ShowProviderUse");

    @Singleton
    ShowAccount showAccountPort() {
        return showAccount::play;
    }

    @Singleton
    EndSessions endSessionsPort() {
        return endSessions::play;
    }

    @Singleton
    ShowIdentityCheck showIdentityCheckPort() {
        return showIdentityCheck::play;
    }

    @Singleton
    DecideIdentityCheck decideIdentityCheckPort() {
        return decideIdentityCheck::play;
    }

    @Singleton
    ShowProviderUse showProviderUsePort() {
        return showProviderUse::play;
    }

    void reset() {
        showAccount.reset();
        endSessions.reset();
        showProviderUse.reset();
        showIdentityCheck.reset();
        decideIdentityCheck.reset();
    }
}

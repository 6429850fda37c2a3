package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.in.repair.ShowRepair;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The in-ports of how single sign-on is asked for and repaired, played by scripts as in `StubPorts`.
@Factory
public class StubSsoPorts {
    public final Script<ShowEnforcement.Query, ShowEnforcement.Result> showEnforcement =
            new Script<>("ShowEnforcement");
    public final Script<ChangeEnforcement.Command, ChangeEnforcement.Result> changeEnforcement =
            new Script<>("ChangeEnforcement");
    public final Script<ShowRepair.Query, ShowRepair.Result> showRepair = new Script<>("ShowRepair");
    public final Script<SendRepairCode.Command, SendRepairCode.Result> sendRepairCode = new Script<>("SendRepairCode");
    public final Script<OpenRepair.Command, OpenRepair.Result> openRepair = new Script<>("OpenRepair");

    @Singleton
    ShowEnforcement showEnforcementPort() {
        return showEnforcement::play;
    }

    @Singleton
    ChangeEnforcement changeEnforcementPort() {
        return changeEnforcement::play;
    }

    @Singleton
    ShowRepair showRepairPort() {
        return showRepair::play;
    }

    @Singleton
    SendRepairCode sendRepairCodePort() {
        return sendRepairCode::play;
    }

    @Singleton
    OpenRepair openRepairPort() {
        return openRepair::play;
    }

    void reset() {
        showEnforcement.reset();
        changeEnforcement.reset();
        showRepair.reset();
        sendRepairCode.reset();
        openRepair.reset();
    }
}

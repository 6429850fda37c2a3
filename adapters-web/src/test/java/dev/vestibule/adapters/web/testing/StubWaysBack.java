package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.pipeline.ShowRelink;
import dev.vestibule.application.port.in.pipeline.StartRelink;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.application.port.in.recovery.SetPassword;
import dev.vestibule.application.port.in.recovery.ShowPasswordLink;
import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The inside of what leads people back into their accounts, played by scripts.
@Factory
public class StubWaysBack {
    public final Script<RequestPasswordLink.Command, RequestPasswordLink.Result> requestPasswordLink =
            new Script<>("RequestPasswordLink");
    public final Script<ShowPasswordLink.Query, ShowPasswordLink.Result> showPasswordLink =
            new Script<>("ShowPasswordLink");
    public final Script<SetPassword.Command, SetPassword.Result> setPassword = new Script<>("SetPassword");
    public final Script<ShowRelink.Query, ShowRelink.Result> showRelink = new Script<>("ShowRelink");
    public final Script<StartRelink.Command, StartRelink.Result> startRelink = new Script<>("StartRelink");
    public final Script<CreateRelink.Command, CreateRelink.Result> createRelink = new Script<>("CreateRelink");
    public final Script<ListUnlinked.Query, ListUnlinked.Result> listUnlinked = new Script<>("ListUnlinked");

    @Singleton
    RequestPasswordLink requestPasswordLinkPort() {
        return requestPasswordLink::play;
    }

    @Singleton
    ShowPasswordLink showPasswordLinkPort() {
        return showPasswordLink::play;
    }

    @Singleton
    SetPassword setPasswordPort() {
        return setPassword::play;
    }

    @Singleton
    ShowRelink showRelinkPort() {
        return showRelink::play;
    }

    @Singleton
    StartRelink startRelinkPort() {
        return startRelink::play;
    }

    @Singleton
    CreateRelink createRelinkPort() {
        return createRelink::play;
    }

    @Singleton
    ListUnlinked listUnlinkedPort() {
        return listUnlinked::play;
    }

    void reset() {
        requestPasswordLink.reset();
        showPasswordLink.reset();
        setPassword.reset();
        showRelink.reset();
        startRelink.reset();
        createRelink.reset();
        listUnlinked.reset();
    }
}

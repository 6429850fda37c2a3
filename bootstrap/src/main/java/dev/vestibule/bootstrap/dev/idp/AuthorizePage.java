package dev.vestibule.bootstrap.dev.idp;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import java.util.Map;

/// The page that asks who somebody is. `carried` is the client's request, for the form to bring back.
public record AuthorizePage(
        Frame frame, DemoOrganization organization, String action, Map<String, String> carried, String loginHint) {
    public AuthorizePage {
        carried = Map.copyOf(carried);
    }
}

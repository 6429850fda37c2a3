package dev.vestibule.adapters.messaging.mail;

import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.Signal.Notice;
import dev.vestibule.domain.signal.SignalId;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Writes letters from templates, one for the text and one for the HTML.
public final class Letters {
    private static final String PACKAGE = "gg.jte.generated.mail.";

    private final TemplateEngine html =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE + "html");
    private final TemplateEngine text =
            TemplateEngine.createPrecompiled(null, ContentType.Plain, null, PACKAGE + "text");

    private final String site;

    /// `site` is where the service is reached, without a trailing slash; links in letters begin with it.
    public Letters(String site) {
        this.site = site;
    }

    /// The id of the letter follows from the signal, so a second delivery is recognisable (RFC 5322 §3.6.4).
    public Letter write(SignalId signal, Notice notice) {
        String template = template(notice) + ".jte";
        Map<String, Object> content = Map.of("notice", notice, "site", site);
        return new Letter(
                signal.toString(),
                notice.recipient(),
                subject(notice),
                render(text, template, content),
                render(html, template, content));
    }

    private static String template(Notice notice) {
        return switch (notice) {
            case Signal.LinkNotice _ -> "link-notice";
            case Signal.SsoInvitation _ -> "sso-invitation";
            case Signal.SsoRequired _ -> "sso-required";
            case Signal.LinkReminder _ -> "link-reminder";
            case Signal.SsoEnded _ -> "sso-ended";
            case Signal.IdentityCheckNotice _ -> "identity-check-notice";
            case Signal.WebhookDisabled _ -> "webhook-disabled";
            case Signal.SsoRepairCode _ -> "sso-repair-code";
            case Signal.SsoRepairNotice _ -> "sso-repair-notice";
            case Signal.PasswordLink _ -> "password-link";
            case Signal.PasswordChanged _ -> "password-changed";
            case Signal.RelinkInvitation _ -> "relink-invitation";
        };
    }

    private static String subject(Notice notice) {
        return switch (notice) {
            case Signal.LinkNotice it -> "You can now sign in through " + it.organizationName();
            case Signal.SsoInvitation it -> it.organizationName() + " has set up single sign-on";
            case Signal.SsoRequired it -> it.organizationName() + " asks for single sign-on";
            case Signal.LinkReminder it -> "Link your account to " + it.organizationName();
            case Signal.SsoEnded it ->
                it.organizationName() + " has ended single sign-on with “" + it.providerName() + "”";
            case Signal.IdentityCheckNotice it -> "Please look at single sign-on of " + it.organizationName();
            case Signal.WebhookDisabled it -> it.organizationName() + ": a webhook was switched off";
            case Signal.SsoRepairCode it -> "Your code to repair single sign-on of " + it.organizationName();
            case Signal.SsoRepairNotice it -> "Single sign-on of " + it.organizationName() + " is being repaired";
            case Signal.PasswordLink _ -> "Set your password";
            case Signal.PasswordChanged _ -> "Your password was changed";
            case Signal.RelinkInvitation it -> "Sign in to " + it.organizationName() + " again";
        };
    }

    private static String render(TemplateEngine engine, String template, Map<String, Object> content) {
        TemplateOutput output = new StringOutput();
        engine.render(template, content, output);
        return output.toString();
    }
}

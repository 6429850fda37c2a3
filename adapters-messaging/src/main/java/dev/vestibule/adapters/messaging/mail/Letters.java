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
        return switch (notice) {
            case Signal.LinkNotice it ->
                letter(signal, it, "link-notice", "You can now sign in through " + it.organizationName());
            case Signal.SsoInvitation it ->
                letter(signal, it, "sso-invitation", it.organizationName() + " has set up single sign-on");
            case Signal.SsoRequired it ->
                letter(signal, it, "sso-required", it.organizationName() + " asks for single sign-on");
            case Signal.SsoEnded it ->
                letter(
                        signal,
                        it,
                        "sso-ended",
                        it.organizationName() + " has ended single sign-on with “" + it.providerName() + "”");
            case Signal.SsoRepairCode it ->
                letter(signal, it, "sso-repair-code", "Your code to repair single sign-on of " + it.organizationName());
            case Signal.SsoRepairNotice it ->
                letter(
                        signal,
                        it,
                        "sso-repair-notice",
                        "Single sign-on of " + it.organizationName() + " is being repaired");
            case Signal.PasswordLink it -> letter(signal, it, "password-link", "Set your password");
            case Signal.PasswordChanged it -> letter(signal, it, "password-changed", "Your password was changed");
            case Signal.RelinkInvitation it ->
                letter(signal, it, "relink-invitation", "Sign in to " + it.organizationName() + " again");
        };
    }

    private Letter letter(SignalId signal, Notice notice, String template, String subject) {
        Map<String, Object> content = Map.of("notice", notice, "site", site);
        return new Letter(
                signal.toString(),
                notice.recipient(),
                subject,
                render(text, template + ".jte", content),
                render(html, template + ".jte", content));
    }

    private static String render(TemplateEngine engine, String template, Map<String, Object> content) {
        TemplateOutput output = new StringOutput();
        engine.render(template, content, output);
        return output.toString();
    }
}

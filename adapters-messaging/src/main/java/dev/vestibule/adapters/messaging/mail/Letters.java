package dev.vestibule.adapters.messaging.mail;

import dev.vestibule.domain.signal.Signal.LinkNotice;
import dev.vestibule.domain.signal.Signal.SsoInvitation;
import dev.vestibule.domain.signal.SignalId;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/// Writes letters from templates, one for the text and one for the HTML.
public final class Letters {
    private static final String PACKAGE = "gg.jte.generated.mail.";

    private final TemplateEngine html =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE + "html");
    private final TemplateEngine text =
            TemplateEngine.createPrecompiled(null, ContentType.Plain, null, PACKAGE + "text");

    /// The id of the letter follows from the signal, so a second delivery is recognisable (RFC 5322 §3.6.4).
    public Letter linkNotice(SignalId signal, LinkNotice notice) {
        String subject = "You can now sign in through " + notice.organizationName();
        return new Letter(
                signal.toString(),
                notice.recipient(),
                subject,
                render(text, "link-notice.jte", notice),
                render(html, "link-notice.jte", notice));
    }

    public Letter ssoInvitation(SignalId signal, SsoInvitation invitation) {
        return new Letter(
                signal.toString(),
                invitation.recipient(),
                invitation.organizationName() + " has set up single sign-on",
                render(text, "sso-invitation.jte", invitation),
                render(html, "sso-invitation.jte", invitation));
    }

    private static String render(TemplateEngine engine, String template, Object parameter) {
        TemplateOutput output = new StringOutput();
        engine.render(template, parameter, output);
        return output.toString();
    }
}

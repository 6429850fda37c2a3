package dev.vestibule.bootstrap.dev;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.bootstrap.dev.cast.DemoCast;
import dev.vestibule.bootstrap.dev.idp.AuthorizePage;
import dev.vestibule.bootstrap.dev.inbox.InboxPage;
import dev.vestibule.bootstrap.dev.inbox.ReceivedMail;
import dev.vestibule.bootstrap.dev.tour.TourPage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DevelopmentTemplatesTest {
    private static final Frame FRAME = new Frame("Title", "", "/assets/style.css", "/assets/icon.svg");
    private static final String EVIL = "\"><script>alert(1)</script>";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.dev");

    private String render(String template, Object page) {
        var output = new StringOutput();
        templates.render(template, page, output);
        return output.toString();
    }

    /// The content security policy allows no inline style, no script and nothing from elsewhere.
    private static void assertPlain(String html) {
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("style="), html);
        assertFalse(html.contains("<style"), html);
        assertFalse(html.contains(" onclick"), html);
    }

    @Test
    void the_provider_lists_its_people_and_carries_the_request() {
        String html = render(
                "authorize.jte",
                new AuthorizePage(FRAME, DemoCast.ACME, "/dev/idp/acme/authorize", Map.of("state", EVIL), EVIL));

        assertPlain(html);
        assertTrue(html.contains("Alice Adams, alice@acme.example"), html);
        assertTrue(html.contains("value=\"acme-1002\""), html);
        assertTrue(html.contains("name=\"state\""), html);
    }

    @Test
    void the_inbox_shows_mails_as_text() {
        var mail = new ReceivedMail(1, Instant.EPOCH, "a@b.example", "c@d.example", EVIL, EVIL, EVIL);

        String html = render("inbox.jte", new InboxPage(FRAME, List.of(mail)));

        assertPlain(html);
        assertTrue(html.contains("&lt;script"), html);
    }

    @Test
    void the_tour_names_people_and_passwords() {
        String html = render("tour.jte", new TourPage(FRAME, List.of(), DemoCast.ORGANIZATIONS));

        assertPlain(html);
        assertTrue(html.contains("carol@globex.example"), html);
        assertTrue(html.contains("<code>carol-confirms-it</code>"), html);
        assertFalse(html.contains("hidden]"), html);
    }
}

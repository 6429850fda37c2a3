package dev.vestibule.bootstrap.dev.inbox;

import com.nimbusds.jose.util.JSONArrayUtils;
import dev.vestibule.bootstrap.dev.DevelopmentPages;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;

/// `/dev/inbox`: a page, or JSON where that is what the caller accepts.
@Controller("/dev/inbox")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "dev")
final class InboxController {
    private final Inbox inbox;
    private final DevelopmentPages pages;

    InboxController(Inbox inbox, DevelopmentPages pages) {
        this.inbox = inbox;
        this.pages = pages;
    }

    @Get
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    HttpResponse<?> list(HttpRequest<?> request) {
        List<ReceivedMail> mails = inbox.mails();
        return request.accept().stream()
                        .findFirst()
                        .filter(MediaType.APPLICATION_JSON_TYPE::equals)
                        .isPresent()
                ? HttpResponse.ok(json(mails)).contentType(MediaType.APPLICATION_JSON_TYPE)
                : pages.show("inbox.jte", new InboxPage(pages.frame("Inbox"), mails));
    }

    private static String json(List<ReceivedMail> mails) {
        return JSONArrayUtils.toJSONString(
                mails.stream().map(InboxController::asMap).toList());
    }

    private static Map<String, Object> asMap(ReceivedMail mail) {
        return Map.of(
                "number", mail.number(),
                "at", mail.at().toString(),
                "from", mail.from(),
                "to", mail.to(),
                "subject", mail.subject(),
                "text", mail.text(),
                "html", mail.html());
    }
}

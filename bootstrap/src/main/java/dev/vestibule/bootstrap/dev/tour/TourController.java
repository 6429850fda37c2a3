package dev.vestibule.bootstrap.dev.tour;

import dev.vestibule.bootstrap.dev.DevelopmentPages;
import dev.vestibule.bootstrap.dev.cast.DemoCast;
import dev.vestibule.bootstrap.dev.tour.TourPage.Stop;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/// `/dev`.
@Controller("/dev")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "dev")
final class TourController {
    private static final List<Stop> STOPS = List.of(
            new Stop(
                    "Somebody new, at once",
                    "Choose Bob Brown at Acme's provider. Acme has proven acme.example and trusts its provider about it,"
                            + " so Bob has an account and is a member a moment later.",
                    "/auth/login/acme",
                    "Sign in at Acme"),
            new Stop(
                    "An account that was there before",
                    "Sign out, then choose Carol Chen at Globex's provider. An address alone proves nothing: she shows"
                            + " that the account is hers with its password, once.",
                    "/auth/login/globex",
                    "Sign in at Globex"),
            new Stop(
                    "Somebody new, asked first",
                    "Sign out, then choose Gus Green at Globex's provider. Globex asks before it makes an account.",
                    "/auth/login/globex",
                    "Sign in at Globex"),
            new Stop(
                    "A provider that lies",
                    "Sign out, then let Globex's provider assert alice@acme.example. Globex speaks for Globex only:"
                            + " Alice's account stays shut.",
                    "/auth/login/globex",
                    "Sign in at Globex"),
            new Stop(
                    "By work e-mail",
                    "Type any of the addresses below, and be taken to the right provider.",
                    "/auth/login",
                    "Sign in"));

    private final DevelopmentPages pages;

    TourController(DevelopmentPages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> tour() {
        return pages.show("tour.jte", new TourPage(pages.frame("Tour"), STOPS, DemoCast.ORGANIZATIONS));
    }
}

package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.session.Visitors;
import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The front page: a person's organizations, or the sign-in page.
@Controller("/")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
    private final ShowHome showHome;
    private final Visitors visitors;
    private final BrowserCookies cookies;
    private final SignInPages signIn;
    private final Forms forms;
    private final Pages pages;

    HomeController(
            ShowHome showHome,
            Visitors visitors,
            BrowserCookies cookies,
            SignInPages signIn,
            Forms forms,
            Pages pages) {
        this.showHome = showHome;
        this.visitors = visitors;
        this.cookies = cookies;
        this.signIn = signIn;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        var browser = cookies.read(request);
        return visitors.of(browser)
                .flatMap(this::home)
                .<HttpResponse<?>>map(shown -> forms.show(browser, csrf -> screen(shown, csrf)))
                .orElseGet(() -> stranger(request, browser));
    }

    private Optional<ShowHome.Result.Shown> home(Session session) {
        return switch (showHome.handle(new ShowHome.Query(session))) {
            case ShowHome.Result.Shown shown -> Optional.of(shown);
            case ShowHome.Result.Gone() -> Optional.empty();
        };
    }

    private HttpResponse<?> stranger(HttpRequest<?> request, Browser browser) {
        String next = Parameters.of(request)
                .one("next", ReturnTarget.MAX_LENGTH_CHARS)
                .orElse("");
        return signIn.first(browser, "", next, Notice.NONE);
    }

    private HomeScreen screen(ShowHome.Result.Shown shown, String csrf) {
        Person person = shown.person();
        return new HomeScreen(
                pages.frame("Your organizations"),
                csrf,
                person.name().map(PersonName::value).orElse(""),
                person.email().map(EmailAddress::text).orElse(""),
                shown.organizations().stream().map(HomeController::place).toList());
    }

    private static HomeScreen.Place place(ShowHome.Entry entry) {
        var organization = entry.organization();
        String way = entry.access() == Access.SSO_NEEDED ? "/auth/login/" + organization.slug() : "";
        return new HomeScreen.Place(
                organization.name(),
                entry.role().name().toLowerCase(Locale.ROOT),
                sentence(entry.access()),
                way,
                settings(entry),
                connections(entry),
                entry.advice() instanceof ShowHome.Advice.Repair ? SsoPaths.repair(organization.id()) : "");
    }

    private static List<HomeScreen.Connection> connections(ShowHome.Entry entry) {
        return entry.advice() instanceof ShowHome.Advice.Connect(var choices)
                ? choices.stream().map(choice -> connection(entry, choice)).toList()
                : List.of();
    }

    private static HomeScreen.Connection connection(ShowHome.Entry entry, ShowSignIn.Choice choice) {
        String start = "/auth/login/" + entry.organization().slug() + "/sso";
        return new HomeScreen.Connection(
                choice.name(),
                Redirects.path(start, Map.of("provider", choice.provider().toString(), "next", "/")));
    }

    private static String settings(ShowHome.Entry entry) {
        boolean manages = entry.access() == Access.ALLOWED && entry.role().isAtLeast(OrganizationRole.MANAGER);
        return manages ? SsoPaths.of(entry.organization().id()) : "";
    }

    private static String sentence(Access access) {
        return switch (access) {
            case ALLOWED -> "You are in";
            case SSO_NEEDED -> "Sign in through this organization to open it";
            case ORGANIZATION_INACTIVE -> "Switched off at the moment";
            case MEMBER_RESTRICTED -> "No free seat; ask its administrators";
            case NOT_A_MEMBER -> "You are not a member";
        };
    }
}

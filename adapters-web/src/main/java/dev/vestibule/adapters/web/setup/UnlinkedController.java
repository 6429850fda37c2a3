package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.membership.ShowMember.Listing;
import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import dev.vestibule.application.port.in.relink.ListUnlinked.Result.Listed;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The members without a link, and a button that mails one of them the way back in.
@Controller("/organizations/{org}/settings/sso/members")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnlinkedController {
    private static final int MAX_ID_LENGTH_CHARS = 64;
    private static final Set<Refusal> TOLD_ON_THE_PAGE =
            EnumSet.of(Refusal.TOO_MANY_ATTEMPTS, Refusal.NO_ADDRESS, Refusal.STATE_CONFLICT);

    private final ListUnlinked listUnlinked;
    private final CreateRelink createRelink;
    private final Admins admins;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;

    UnlinkedController(
            ListUnlinked listUnlinked,
            CreateRelink createRelink,
            Admins admins,
            Forms forms,
            Pages pages,
            Problems problems) {
        this.listUnlinked = listUnlinked;
        this.createRelink = createRelink;
        this.admins = admins;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org, PageRequest page) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) -> show(request, browser, new ListUnlinked.Query(caller, org, page), Notice.NONE));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Browser browser, ListUnlinked.Query query, Notice notice) {
        boolean sent = !notice.isPresent() && Parameters.of(request).names("sent");
        return switch (listUnlinked.handle(query)) {
            case Listed listed -> forms.show(notice.status(), browser, csrf -> screen(listed, csrf, sent, notice));
            case ListUnlinked.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private UnlinkedScreen screen(Listed listed, String csrf, boolean sent, Notice notice) {
        var organization = listed.organization();
        String here = SsoPaths.members(organization.id());
        return new UnlinkedScreen(
                pages.frame("Members without a link").withCode(notice.code()),
                csrf,
                organization.name(),
                here,
                SsoPaths.of(organization.id()),
                listed.members().items().stream().map(UnlinkedController::row).toList(),
                listed.providers().stream()
                        .map(provider -> new UnlinkedScreen.Way(provider.id().toString(), provider.name()))
                        .toList(),
                listed.members()
                        .next()
                        .map(cursor -> Redirects.path(
                                here, Map.of("cursor", cursor.last().toString())))
                        .orElse(""),
                sent,
                notice);
    }

    private static UnlinkedScreen.Row row(Listing listing) {
        String email = listing.email().map(EmailAddress::text).orElse("");
        return new UnlinkedScreen.Row(
                listing.member().id().toString(),
                listing.name().map(PersonName::value).orElse("A member without a name"),
                email,
                listing.member().role().name().toLowerCase(Locale.ROOT));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(
            HttpRequest<?> request, @PathVariable OrganizationRef org, PageRequest page, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request,
                        submission.browser(),
                        Refs.text(org),
                        (_, caller) -> send(submission, new ListUnlinked.Query(caller, org, page))));
    }

    private HttpResponse<?> send(Submission submission, ListUnlinked.Query query) {
        var member = submission
                .form()
                .one("member", MAX_ID_LENGTH_CHARS)
                .flatMap(Ids::parse)
                .map(MemberId::new);
        var provider = submission
                .form()
                .one("provider", MAX_ID_LENGTH_CHARS)
                .flatMap(Ids::parse)
                .map(ProviderId::new);
        if (member.isEmpty() || provider.isEmpty()) {
            return problems.refuse(submission.request(), Refusal.INVALID_REQUEST);
        }
        var command = new CreateRelink.Command(
                query.caller(), query.organization(), member.orElseThrow(), provider.orElseThrow());
        return send(submission, query, command);
    }

    private HttpResponse<?> send(Submission submission, ListUnlinked.Query query, CreateRelink.Command command) {
        HttpRequest<?> request = submission.request();
        return switch (createRelink.handle(command)) {
            case CreateRelink.Result.Created(var link, var _) ->
                Redirects.seeOther(SsoPaths.members(link.organization()) + "?sent=1");
            case CreateRelink.Result.Refused(var refusal)
            when TOLD_ON_THE_PAGE.contains(refusal) ->
                show(request, submission.browser(), query, Notice.of(problems.entry(refusal)));
            case CreateRelink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}

package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.OrganizationRefs;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.guard.CsrfGuard;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SsoReminder;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.function.Function;

/// Who is signed in, and what that opens.
@Controller("/api/v1/session")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionController {
    private static final int MAX_REFERENCE_LENGTH_CHARS = 64;

    private final ShowSession showSession;
    private final DecideAccess decideAccess;
    private final BrowserCookies cookies;
    private final CsrfGuard csrf;
    private final Problems problems;

    SessionController(
            ShowSession showSession,
            DecideAccess decideAccess,
            BrowserCookies cookies,
            CsrfGuard csrf,
            Problems problems) {
        this.showSession = showSession;
        this.decideAccess = decideAccess;
        this.cookies = cookies;
        this.csrf = csrf;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Caller caller) {
        return forPerson(request, caller, session -> show(request, session));
    }

    /// The operator's key is nobody's session.
    private HttpResponse<?> forPerson(
            HttpRequest<?> request, Caller caller, Function<Session, HttpResponse<?>> answer) {
        return switch (caller.actor()) {
            case Actor.SignedIn(var session) -> answer.apply(session);
            case Actor.InstanceKey _, Actor.WithKey _, Actor.Anonymous _, Actor.Vestibule _ ->
                problems.refuse(request, Refusal.NOT_SIGNED_IN);
        };
    }

    private HttpResponse<?> show(HttpRequest<?> request, Session session) {
        return switch (showSession.handle(new ShowSession.Query(session))) {
            case ShowSession.Result.Shown shown -> withToken(request, HttpResponse.ok(SessionJson.of(shown)));
            case ShowSession.Result.Gone() -> problems.refuse(request, Refusal.NOT_SIGNED_IN);
        };
    }

    /// What a script of the same origin sends back with its writes.
    private HttpResponse<?> withToken(HttpRequest<?> request, MutableHttpResponse<?> response) {
        cookies.read(request).session().map(csrf::tokenOf).ifPresent(token -> response.header(CsrfGuard.HEADER, token));
        return response;
    }

    @Get("/access")
    @Reads("organization")
    HttpResponse<?> access(HttpRequest<?> request, Caller caller) {
        return Parameters.of(request)
                .one("organization", MAX_REFERENCE_LENGTH_CHARS)
                .flatMap(OrganizationRefs::parse)
                .<HttpResponse<?>>map(
                        organization -> forPerson(request, caller, session -> access(request, session, organization)))
                .orElseGet(() -> problems.refuse(request, Refusal.INVALID_REQUEST, List.of(noOrganization())));
    }

    private HttpResponse<?> access(HttpRequest<?> request, Session session, OrganizationRef organization) {
        return switch (decideAccess.handle(new DecideAccess.Query(session, organization))) {
            case DecideAccess.Result.Decided(var id, var access, var reminder) ->
                HttpResponse.ok(new AccessJson(
                        id.toString(), access == Access.ALLOWED, Wire.lower(access), reminder == SsoReminder.DUE));
            case DecideAccess.Result.NotFound() -> problems.refuse(request, Refusal.NOT_FOUND);
        };
    }

    private static FieldFault noOrganization() {
        return new FieldFault("?organization", "required", "is the slug or id of an organization");
    }
}

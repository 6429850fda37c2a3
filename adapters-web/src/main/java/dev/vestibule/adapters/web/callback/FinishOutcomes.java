package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// How a finished pipeline looks to a browser.
@Singleton
final class FinishOutcomes {
    private final BrowserCookies cookies;
    private final Problems problems;

    FinishOutcomes(BrowserCookies cookies, Problems problems) {
        this.cookies = cookies;
        this.problems = problems;
    }

    HttpResponse<?> answer(HttpRequest<?> request, FinishPipeline.Result result) {
        return switch (result) {
            case FinishPipeline.Result.SignedIn(var session, var next) ->
                Redirects.seeOther(next.location()).header(HttpHeaders.SET_COOKIE, cookies.begin(session));
            case FinishPipeline.Result.DecisionNeeded(var flow) -> Redirects.seeOther("/auth/sso/decision/" + flow);
            case FinishPipeline.Result.ProviderEnabled(var session, var organization, var provider) ->
                Redirects.seeOther(SsoPaths.of(organization, provider))
                        .header(HttpHeaders.SET_COOKIE, cookies.begin(session));
            case FinishPipeline.Result.Tested(var organization, var provider, var link) ->
                Redirects.seeOther(SsoPaths.report(organization, provider, link));
            case FinishPipeline.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}

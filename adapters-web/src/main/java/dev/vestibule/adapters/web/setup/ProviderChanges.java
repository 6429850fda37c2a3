package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.setup.ProviderPages.View;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Changes a provider by the forms of its page. Each names the state that it is a change of.
@Singleton
final class ProviderChanges {
    static final String CHANGE = "change";
    static final String POLICY = "policy";
    static final String DROP = "drop";

    private static final Notice UNREADABLE =
            invalid("Please fill in a name, an issuer that is a web address, and a client id, none of them too long.");
    private static final Notice UNCHOSEN = invalid("Please choose one of the answers that the form offers.");
    private static final Notice WITHOUT_SECRET =
            invalid("A new issuer needs the client secret that it gave you: the old one is not shown to it.");
    private static final Notice MISFIT =
            invalid("That secret does not fit how this client authenticates: it has to be at least 32 bytes long.");

    private final ShowProvider showProvider;
    private final ChangeProvider changeProvider;
    private final ProviderPages pages;
    private final Problems problems;

    ProviderChanges(ShowProvider showProvider, ChangeProvider changeProvider, ProviderPages pages, Problems problems) {
        this.showProvider = showProvider;
        this.changeProvider = changeProvider;
        this.pages = pages;
        this.problems = problems;
    }

    private static Notice invalid(String sentence) {
        return new Notice(HttpStatus.BAD_REQUEST, Refusal.INVALID_REQUEST.code(), sentence);
    }

    HttpResponse<?> change(Submission submission, View view) {
        return ProviderWish.read(submission.form())
                .<HttpResponse<?>>map(wish -> with(
                        view,
                        provider -> send(
                                submission,
                                view,
                                CHANGE,
                                command(
                                        submission,
                                        view,
                                        Optional.of(wish.name()),
                                        wish.differingFrom(oidc(provider)),
                                        PolicyChange.NONE))))
                .orElseGet(() -> again(submission, view, CHANGE, UNREADABLE));
    }

    HttpResponse<?> policy(Submission submission, View view) {
        return PolicyChoice.read(submission.form())
                .<HttpResponse<?>>map(policy -> send(
                        submission, view, POLICY, command(submission, view, Optional.empty(), OidcChange.NONE, policy)))
                .orElseGet(() -> again(submission, view, POLICY, UNCHOSEN));
    }

    /// Writing down again what is in force withdraws the change that waits.
    HttpResponse<?> drop(Submission submission, View view) {
        return with(
                view,
                provider -> send(
                        submission,
                        view,
                        DROP,
                        command(
                                submission,
                                view,
                                Optional.empty(),
                                OidcChange.ofIssuer(provider.config().issuer()),
                                PolicyChange.NONE)));
    }

    private HttpResponse<?> with(View view, Function<Provider, HttpResponse<?>> act) {
        return switch (showProvider.handle(new ShowProvider.Query(view.caller(), view.org(), view.provider()))) {
            case ShowProvider.Result.Shown(var provider) -> act.apply(provider);
            case ShowProvider.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }

    private static OidcConfig oidc(Provider provider) {
        return switch (provider.config()) {
            case OidcConfig oidc -> oidc;
        };
    }

    private static ChangeProvider.Command command(
            Submission submission, View view, Optional<String> name, OidcChange config, PolicyChange policy) {
        Set<StateTag> known = Set.copyOf(
                submission.form().one("tag", 64).map(StateTag::new).stream().toList());
        return new ChangeProvider.Command(
                view.caller(), view.org(), view.provider(), name, config, policy, new Condition.OneOf(known));
    }

    private HttpResponse<?> send(Submission submission, View view, String op, ChangeProvider.Command command) {
        return switch (changeProvider.handle(command)) {
            case ChangeProvider.Result.Changed(var _, var warning) -> saved(view, warning);
            case ChangeProvider.Result.Misfit() -> again(submission, view, op, MISFIT);
            case ChangeProvider.Result.Uncredentialed() -> again(submission, view, op, WITHOUT_SECRET);
            case ChangeProvider.Result.Refused(var refusal) -> refused(submission, view, op, refusal);
        };
    }

    private static HttpResponse<?> saved(View view, Optional<Refusal> warning) {
        String code = warning.map(Refusal::code).orElse("yes");
        return Redirects.seeOther(Redirects.path(view.request().getPath(), Map.of("saved", code)));
    }

    private HttpResponse<?> refused(Submission submission, View view, String op, Refusal refusal) {
        return switch (refusal) {
            case NOT_FOUND, FORBIDDEN -> problems.refuse(view.request(), refusal);
            case INVALID_REQUEST -> again(submission, view, op, op.equals(CHANGE) ? UNREADABLE : UNCHOSEN);
            default -> again(submission, view, op, Notice.of(problems.entry(refusal)));
        };
    }

    private HttpResponse<?> again(Submission submission, View view, String op, Notice notice) {
        return pages.show(view, Typed.refused(submission.form(), op, notice));
    }
}

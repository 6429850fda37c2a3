package dev.vestibule.adapters.idp.outbound;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.application.port.out.world.OutboundPosts;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lets other adapters post, through the one guarded way out.
@Singleton
public final class GuardedPosts implements OutboundPosts {
    /// An endpoint that asks for more gets no more.
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final OutboundHttp http;

    GuardedPosts(OutboundHttp http) {
        this.http = http;
    }

    @Override
    public Reach examine(URI location) {
        return http.examine(location).fold(_ -> Reach.OPEN, _ -> Reach.CLOSED);
    }

    @Override
    public CallOutcome post(Post post) {
        return http.post(new HttpCall.PostMessage(post.location(), post.headers(), new HttpCall.Message(post.json())))
                .fold(GuardedPosts::answered, GuardedPosts::unanswered);
    }

    private static CallOutcome answered(HttpAnswer answer) {
        return new CallOutcome.Answered(answer.status(), answer.retryAfter().flatMap(GuardedPosts::wait));
    }

    /// The form with a date is rare, and taken for none.
    private static Optional<Duration> wait(String retryAfter) {
        return Optional.of(retryAfter)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT);
    }

    private static CallOutcome unanswered(Checked.Refused<HttpAnswer> refused) {
        return new CallOutcome.Unanswered(fault(refused.refusal()));
    }

    private static CallFault fault(Refusal refusal) {
        return switch (refusal) {
            case IDP_ADDRESS_REFUSED -> CallFault.ADDRESS_REFUSED;
            case IDP_TIMEOUT -> CallFault.TIMED_OUT;
            case IDP_RESPONSE_TOO_LARGE, IDP_RESPONSE_INVALID -> CallFault.UNREADABLE;
            default -> CallFault.UNREACHABLE;
        };
    }
}

package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.problem.Failures;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.idempotency.ClaimRequest;
import dev.vestibule.application.port.in.idempotency.SettleRequest;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.IdempotencyKey;
import dev.vestibule.domain.idempotency.RequestClaimId;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a write that has an `Idempotency-Key` once, and answers it the same as often as it is sent
/// (draft-ietf-httpapi-idempotency-key-header). Reads are the same however often they are done, so their key is not
/// looked at.
@ServerFilter(
        patterns = "/api/v1/**",
        methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
final class IdempotentWrites implements Ordered {
    static final String HEADER = "Idempotency-Key";

    private static final String CLAIM = "vestibule.claim";
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentWrites.class);

    private final ClaimRequest claimRequest;
    private final SettleRequest settleRequest;
    private final KeptAnswers answers;
    private final Problems problems;

    IdempotentWrites(ClaimRequest claimRequest, SettleRequest settleRequest, KeptAnswers answers, Problems problems) {
        this.claimRequest = claimRequest;
        this.settleRequest = settleRequest;
        this.answers = answers;
        this.problems = problems;
    }

    /// Answers, or lets the request pass with null.
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> begin(HttpRequest<?> request, @Nullable @Body String body) {
        List<String> keys = request.getHeaders().getAll(HEADER);
        if (keys.isEmpty() || RouteAttributes.getRouteMatch(request).isEmpty()) {
            return null;
        }
        return keys.size() == 1 && IdempotencyKey.isWellFormed(keys.getFirst())
                ? claim(request, new IdempotencyKey(keys.getFirst()), body)
                : problems.refuse(request, Refusal.INVALID_REQUEST, List.of(malformed()));
    }

    private static FieldFault malformed() {
        return new FieldFault(HEADER, "invalid_value", "should be one key of 1 to 255 visible ASCII characters");
    }

    @Nullable
    private HttpResponse<?> claim(HttpRequest<?> request, IdempotencyKey key, @Nullable String body) {
        var command = new ClaimRequest.Command(CallerBinder.actor(request), key, RequestPrints.of(request, body));
        return switch (claimRequest.handle(command)) {
            case ClaimRequest.Result.Claimed(var claim) -> pass(request, claim);
            case ClaimRequest.Result.Answered(var answer) -> KeptAnswers.again(answer);
            case ClaimRequest.Result.UnderWay() ->
                problems.refuse(request, Refusal.REQUEST_UNDER_WAY)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case ClaimRequest.Result.OutcomeUnknown() -> problems.refuse(request, Refusal.OUTCOME_UNKNOWN);
            case ClaimRequest.Result.KeyReused() -> problems.refuse(request, Refusal.IDEMPOTENCY_KEY_REUSED);
        };
    }

    @Nullable
    private static HttpResponse<?> pass(HttpRequest<?> request, RequestClaimId claim) {
        request.setAttribute(CLAIM, claim);
        return null;
    }

    /// Whatever failed and left a doubt about what it changed keeps its claim without an answer.
    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(CLAIM, RequestClaimId.class)
                .filter(_ -> !Failures.leaveDoubt(request))
                .ifPresent(claim -> settle(new SettleRequest.Command(claim, answer(response))));
    }

    private Optional<GivenAnswer> answer(MutableHttpResponse<?> response) {
        return GivenAnswer.isFinal(response.code()) ? Optional.of(answers.keep(response)) : Optional.empty();
    }

    /// What was done is done, and is answered, also where the answer cannot be kept.
    private void settle(SettleRequest.Command command) {
        try {
            settleRequest.handle(command);
        } catch (RejectedExecutionException | ConcurrentModificationException notNow) {
            LOG.warn("what became of request {} is not written down: {}", command.claim(), notNow.getMessage());
        }
    }

    /// Only whoever may call at all claims anything, and only what would be done is claimed.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }
}

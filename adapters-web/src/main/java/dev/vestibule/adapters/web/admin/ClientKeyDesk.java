package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ClientKeyWish;
import dev.vestibule.domain.provider.OidcChange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/// Has the key pair made or read that a configuration asks for, before anything is done with the configuration.
@Singleton
final class ClientKeyDesk {
    private final PrepareClientKey prepareClientKey;
    private final Problems problems;

    ClientKeyDesk(PrepareClientKey prepareClientKey, Problems problems) {
        this.prepareClientKey = prepareClientKey;
        this.problems = problems;
    }

    HttpResponse<?> serve(
            HttpRequest<?> request,
            Caller caller,
            OrganizationRef org,
            OidcBody.Given given,
            Function<OidcChange, HttpResponse<?>> act) {
        return given.key()
                .<HttpResponse<?>>map(wish -> prepare(request, caller, org, wish, given.change(), act))
                .orElseGet(() -> act.apply(given.change()));
    }

    private HttpResponse<?> prepare(
            HttpRequest<?> request,
            Caller caller,
            OrganizationRef org,
            ClientKeyWish wish,
            OidcChange change,
            Function<OidcChange, HttpResponse<?>> act) {
        return switch (prepareClientKey.handle(new PrepareClientKey.Command(caller, org, wish))) {
            case PrepareClientKey.Result.Prepared(var key) -> act.apply(change.withCredential(key));
            case PrepareClientKey.Result.Unusable(var reason) ->
                problems.refuse(
                        request,
                        Refusal.INVALID_REQUEST,
                        List.of(new FieldFault("/config/privateKeyJwt/jwk", "invalid_value", reason)));
            case PrepareClientKey.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}

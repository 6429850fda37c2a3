package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Lets API controllers take their caller as an argument.
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    private static final Argument<Caller> TYPE = Argument.of(Caller.class);

    private final Traces traces;

    CallerBinder(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Argument<Caller> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
        return () -> Optional.of(new Caller(actor(source), traces.of(source)));
    }

    static Actor actor(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(ApiAuthentication.ACTOR))
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .orElseGet(Actor.Anonymous::new);
    }
}

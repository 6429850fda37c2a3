package dev.vestibule.adapters.web.binding;

import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `If-Match` (RFC 9110 §13.1.1). Tags are compared strongly, so a weak one fits nothing, and what is not a tag
/// fits nothing either. That the header is there is seen to before.
@Singleton
final class ConditionBinder implements TypedRequestArgumentBinder<Condition> {
    private static final Argument<Condition> TYPE = Argument.of(Condition.class);
    private static final Pattern TAG = Pattern.compile("(?<=^|[,\\s])\"([!#-~]*)\"");

    @Override
    public Argument<Condition> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<Condition> bind(ArgumentConversionContext<Condition> context, HttpRequest<?> source) {
        return () -> Optional.of(condition(String.join(",", source.getHeaders().getAll(HttpHeaders.IF_MATCH))
                .strip()));
    }

    private static Condition condition(String header) {
        return header.equals("*") ? new Condition.Any() : new Condition.OneOf(tags(header));
    }

    private static Set<StateTag> tags(String header) {
        return TAG.matcher(header)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .map(StateTag::new)
                .collect(Collectors.toSet());
    }
}

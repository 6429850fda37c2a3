package dev.vestibule.adapters.web.binding;

import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.PageRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionError;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `?cursor=&limit=`.
@Singleton
final class PageRequestBinder implements TypedRequestArgumentBinder<PageRequest> {
    private static final Argument<PageRequest> TYPE = Argument.of(PageRequest.class);
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int MAX_PARAMETER_LENGTH_CHARS = 64;

    @Override
    public Argument<PageRequest> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> source) {
        var parameters = Parameters.of(source);
        Optional<Cursor> cursor = parameters
                .one("cursor", MAX_PARAMETER_LENGTH_CHARS)
                .flatMap(Ids::parse)
                .map(Cursor::new);
        if (cursor.isEmpty() && parameters.has("cursor")) {
            return rejected("cursor is the one from the Link header of the page before");
        }
        return limit(parameters)
                .<BindingResult<PageRequest>>map(limit -> () -> Optional.of(new PageRequest(cursor, limit)))
                .orElseGet(() -> rejected("limit is a number from 1 to " + PageRequest.MAX_LIMIT));
    }

    private static Optional<Integer> limit(Parameters parameters) {
        return parameters.has("limit")
                ? parameters
                        .one("limit", MAX_PARAMETER_LENGTH_CHARS)
                        .filter(text -> LIMIT.matcher(text).matches())
                        .map(Integer::valueOf)
                        .filter(limit -> limit <= PageRequest.MAX_LIMIT)
                : Optional.of(PageRequest.DEFAULT_LIMIT);
    }

    private static BindingResult<PageRequest> rejected(String sentence) {
        ConversionError error = () -> new IllegalArgumentException(sentence);
        return new Rejected(error);
    }

    /// A page that cannot be asked for like that.
    private record Rejected(ConversionError error) implements BindingResult<PageRequest> {
        @Override
        public Optional<PageRequest> getValue() {
            return Optional.empty();
        }

        @Override
        public List<ConversionError> getConversionErrors() {
            return List.of(error);
        }

        @Override
        public boolean isSatisfied() {
            return false;
        }
    }
}

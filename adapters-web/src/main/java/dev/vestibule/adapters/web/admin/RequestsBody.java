package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.RequestSettingsChange;
import dev.vestibule.domain.provider.ResponseMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads what each sign-in asks of a provider.
final class RequestsBody {
    private static final String MAX_AGE = "maxAgeSeconds";
    private static final int A_YEAR_SECONDS = 365 * 24 * 60 * 60;

    private static final Shape<Integer> SECONDS = Shapes.number(0, A_YEAR_SECONDS);

    /// They are sent with spaces between them.
    private static final Shape<List<String>> CLASSES = Shapes.list(Shapes.text(
            "a class without spaces, of 1 to 255 characters", text -> text.matches("[\\x21-\\x7E]{1,255}")));
    private static final Shape<ResponseMode> MODE = Shapes.oneOf(ResponseMode.class);

    private RequestsBody() {}

    static RequestSettingsChange read(Fields fields) {
        return new RequestSettingsChange(
                freshness(fields), fields.optional("acrValues", CLASSES), fields.optional("responseMode", MODE));
    }

    private static Optional<Freshness> freshness(Fields fields) {
        return fields.isNull(MAX_AGE)
                ? Optional.of(new Freshness.AnyAge())
                : fields.optional(MAX_AGE, SECONDS).map(age -> new Freshness.Within(Duration.ofSeconds(age)));
    }
}

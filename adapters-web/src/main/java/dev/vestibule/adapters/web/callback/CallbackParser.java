package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.ProviderAnswer.AuthorizationCode;
import dev.vestibule.domain.flow.ProviderAnswer.Outcome;
import dev.vestibule.domain.provider.Issuer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a browser brought back from an identity provider (RFC 6749 §4.1.2, RFC 9207 §2). A parameter that comes
/// twice (RFC 6749 §3.1), or is longer than any provider's, spoils the whole answer.
final class CallbackParser {
    /// The parameters that count, and how long each may be.
    private enum Known {
        CODE(4096),
        STATE(256),
        ISS(Issuer.MAX_LENGTH_CHARS),
        ERROR(128);

        private final int maxLengthChars;

        Known(int maxLengthChars) {
            this.maxLengthChars = maxLengthChars;
        }

        boolean isIn(Parameters query) {
            return query.has(parameter());
        }

        /// An issuer without a value names none, and is not left out either (RFC 9207 §2.4).
        boolean isSpoiltIn(Parameters query) {
            boolean came = this == ISS ? query.names(parameter()) : isIn(query);
            return came && in(query).isEmpty();
        }

        Optional<String> in(Parameters query) {
            return query.one(parameter(), maxLengthChars);
        }

        private String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// RFC 6749 §4.1.2.1: visible ASCII, and neither quote nor backslash.
    private static final Pattern ERROR_SHAPE = Pattern.compile("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128}");

    private CallbackParser() {}

    static ProviderAnswer parse(Parameters query) {
        return new ProviderAnswer(Known.STATE.in(query).flatMap(FlowState::parse), Known.ISS.in(query), outcome(query));
    }

    private static Outcome outcome(Parameters query) {
        boolean spoilt = Arrays.stream(Known.values()).anyMatch(known -> known.isSpoiltIn(query));
        boolean undecided = Known.CODE.isIn(query) == Known.ERROR.isIn(query);
        return spoilt || undecided ? new Outcome.Malformed() : told(query);
    }

    private static Outcome told(Parameters query) {
        return Known.CODE
                .in(query)
                .<Outcome>map(code -> new Outcome.Granted(new AuthorizationCode(code)))
                .or(() -> Known.ERROR
                        .in(query)
                        .filter(error -> ERROR_SHAPE.matcher(error).matches())
                        .map(Outcome.Denied::new))
                .orElseGet(Outcome.Malformed::new);
    }
}

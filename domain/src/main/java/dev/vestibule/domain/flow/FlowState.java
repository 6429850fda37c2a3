package dev.vestibule.domain.flow;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `state` parameter: which flow an answer belongs to, and the secret that only its browser's
/// cookie can confirm.
public record FlowState(FlowId flow, String presented) {
    private static final Pattern SHAPE =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{1,128})");

    public static Optional<FlowState> parse(String parameter) {
        Matcher matcher = SHAPE.matcher(parameter);
        return matcher.matches()
                ? Optional.of(new FlowState(new FlowId(UUID.fromString(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }

    /// The parameter as it is sent to the provider.
    public static String parameter(FlowId flow, OneTimeSecret state) {
        return new FlowState(flow, state.reveal()).parameter();
    }

    /// The parameter as it came.
    public String parameter() {
        return flow + "." + presented;
    }
}

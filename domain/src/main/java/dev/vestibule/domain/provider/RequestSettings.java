package dev.vestibule.domain.provider;

import java.util.List;

/// What each sign-in asks of a provider (OpenID Connect Core 1.0 §3.1.2.1). `acrValues` are the classes of
/// authentication of which one is demanded; any will do where there are none.
public record RequestSettings(Freshness freshness, List<String> acrValues, ResponseMode responseMode) {
    public static final RequestSettings STANDARD =
            new RequestSettings(new Freshness.AnyAge(), List.of(), ResponseMode.QUERY);

    public RequestSettings {
        acrValues = List.copyOf(acrValues);
    }
}

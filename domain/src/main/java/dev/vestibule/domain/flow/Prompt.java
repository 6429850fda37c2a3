package dev.vestibule.domain.flow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a provider should ask the person (OpenID Connect Core 1.0 §3.1.2.1).
public enum Prompt {
    NONE,
    LOGIN,
    CONSENT,
    SELECT_ACCOUNT;

    /// Names with single spaces between them; `none` stands alone.
    public static Optional<Set<Prompt>> parse(String text) {
        List<Optional<Prompt>> named =
                Arrays.stream(text.split(" ", -1)).map(Prompt::find).toList();
        if (named.contains(Optional.<Prompt>empty())) {
            return Optional.empty();
        }
        Set<Prompt> prompts = EnumSet.noneOf(Prompt.class);
        named.forEach(prompt -> prompts.add(prompt.orElseThrow()));
        return Optional.of(Set.copyOf(prompts)).filter(all -> all.size() == 1 || !all.contains(NONE));
    }

    private static Optional<Prompt> find(String name) {
        return Arrays.stream(values())
                .filter(prompt -> prompt.code().equals(name))
                .findFirst();
    }

    /// As it is written in a request.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

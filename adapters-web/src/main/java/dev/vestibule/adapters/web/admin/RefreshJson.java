package dev.vestibule.adapters.web.admin;

import dev.vestibule.application.port.in.provider.RefreshProvider.Result;
import dev.vestibule.domain.provider.SigningAlgorithm;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a provider said when it was asked again, and what became of it. `problem` is there where nothing sound was
/// said.
@Serdeable
record RefreshJson(
        String change,
        @Nullable AlgorithmsJson algorithms,
        @Nullable UnsoundJson problem) {
    /// Accepted before, and offered now.
    @Serdeable
    record AlgorithmsJson(List<String> before, List<String> offered) {}

    @Serdeable
    record UnsoundJson(String code, String advice, String detail) {}

    static RefreshJson of(Result.Asked asked) {
        return new RefreshJson(
                Wire.lower(asked.change()), new AlgorithmsJson(names(asked.before()), names(asked.offered())), null);
    }

    /// `advice` is the catalogue's sentence for the admin.
    static RefreshJson of(Result.Unsound unsound, String advice) {
        return new RefreshJson("none", null, new UnsoundJson(unsound.refusal().code(), advice, unsound.detail()));
    }

    private static List<String> names(Set<SigningAlgorithm> algorithms) {
        return algorithms.stream().sorted().map(Wire::algorithm).toList();
    }
}

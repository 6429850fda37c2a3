package dev.vestibule.adapters.web.problem;

import dev.vestibule.domain.flow.Refusal;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Every code that we ever answer with, with its status and its sentences (`catalogue.properties` beside this class).
@Singleton
public final class Catalogue {
    private final ResourceBundle sentences = ResourceBundle.getBundle("dev.vestibule.adapters.web.problem.catalogue");

    public Entry of(Refusal refusal) {
        return entry(refusal.code(), Statuses.of(refusal));
    }

    public Entry of(HttpFault fault) {
        return entry(fault.code(), fault.status());
    }

    /// All entries: refusals first, each kind in the order of its names' declaration.
    public List<Entry> all() {
        return Stream.concat(
                        Arrays.stream(Refusal.values()).map(this::of),
                        Arrays.stream(HttpFault.values()).map(this::of))
                .toList();
    }

    private Entry entry(String code, HttpStatus status) {
        return new Entry(code, status, sentence(code, "title"), sentence(code, "person"), sentence(code, "admin"));
    }

    /// Throws where a sentence is missing; a test asks for every one.
    private String sentence(String code, String kind) throws MissingResourceException {
        return sentences.getString(code + "." + kind);
    }
}

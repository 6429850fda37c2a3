package dev.vestibule.adapters.web.form;

import dev.vestibule.adapters.web.problem.Entry;
import dev.vestibule.domain.flow.Refusal;
import io.micronaut.http.HttpStatus;

/// What a form is shown again with; nothing at first.
public record Notice(HttpStatus status, String code, String sentence) {
    public static final Notice NONE = new Notice(HttpStatus.OK, "", "");

    public static Notice of(Entry entry) {
        return new Notice(entry.status(), entry.code(), entry.person());
    }

    /// For templates: whether the form was about a state that is gone.
    public boolean isStale() {
        return code.equals(Refusal.PRECONDITION_FAILED.code()) || code.equals(Refusal.STATE_CONFLICT.code());
    }

    /// For templates: whether there is something to tell.
    public boolean isPresent() {
        return !code.isEmpty();
    }
}

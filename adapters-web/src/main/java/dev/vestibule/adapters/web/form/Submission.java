package dev.vestibule.adapters.web.form;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.domain.flow.ReturnTarget;
import io.micronaut.http.HttpRequest;

/// A form whose token fits the browser that sent it.
public record Submission(HttpRequest<?> request, Browser browser, Form form) {
    private static final int MAX_LOGIN_LENGTH_CHARS = 320;
    private static final int MAX_PASSWORD_LENGTH_CHARS = 1024;

    /// As it was typed, without blanks around it.
    public String login() {
        return form.one("login", MAX_LOGIN_LENGTH_CHARS).map(String::strip).orElse("");
    }

    public String typedPassword() {
        return form.one("password", MAX_PASSWORD_LENGTH_CHARS).orElse("");
    }

    public String next() {
        return form.one("next", ReturnTarget.MAX_LENGTH_CHARS).orElse("");
    }
}

package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.session.Browser;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// The sign-in page and its password step.
@Singleton
final class SignInPages {
    private final Forms forms;
    private final Pages pages;

    SignInPages(Forms forms, Pages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    HttpResponse<?> first(Browser browser, String login, String next, Notice notice) {
        var frame = pages.frame("Sign in").withCode(notice.code());
        return forms.show(notice.status(), browser, csrf -> new SignInScreen(frame, csrf, login, next, notice));
    }

    HttpResponse<?> password(Submission submission, Notice notice) {
        var frame = pages.frame("Enter your password").withCode(notice.code());
        return forms.show(
                notice.status(),
                submission.browser(),
                csrf -> new PasswordScreen(frame, csrf, submission.login(), submission.next(), notice));
    }
}

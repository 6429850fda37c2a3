package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.settings.PasswordMail;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// The sign-in page and its password step.
@Singleton
final class SignInPages {
    private final Forms forms;
    private final Pages pages;
    private final PasswordMail passwordMail;

    SignInPages(Forms forms, Pages pages, PasswordMail passwordMail) {
        this.passwordMail = passwordMail;
        this.forms = forms;
        this.pages = pages;
    }

    HttpResponse<?> first(Browser browser, String login, String next, Notice notice) {
        return first(browser, login, next, "", notice);
    }

    /// `done` tells what went well just before.
    HttpResponse<?> first(Browser browser, String login, String next, String done, Notice notice) {
        var frame = pages.frame("Sign in").withCode(notice.code());
        return forms.show(
                notice.status(),
                browser,
                csrf -> new SignInScreen(frame, csrf, login, next, passwordMail.isOffered(), done, notice));
    }

    HttpResponse<?> password(Submission submission, Notice notice) {
        return password(submission.browser(), submission.login(), submission.next(), notice);
    }

    HttpResponse<?> password(Browser browser, String login, String next, Notice notice) {
        var frame = pages.frame("Enter your password").withCode(notice.code());
        return forms.show(
                notice.status(),
                browser,
                csrf -> new PasswordScreen(frame, csrf, login, next, passwordMail.isOffered(), notice));
    }
}

package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.application.port.in.pipeline.ShowDecision.JoiningPolicy;
import dev.vestibule.application.port.in.pipeline.ShowDecision.Result.Pending;
import dev.vestibule.domain.flow.Operation;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.util.Optional;

/// Which account is it? `action` is where all of the page's forms go; `recovers` says whether a password can be set
/// by mail.
public record DecisionScreen(
        Frame frame, String csrf, String action, Pending pending, String login, boolean recovers, Notice notice)
        implements Screen {
    @Override
    public String template() {
        return "decision.jte";
    }

    /// For templates: whether the page asks this.
    public boolean asks(Question question) {
        return pending.question() == question;
    }

    /// For templates: whether the page offers this answer.
    public boolean offers(Operation operation) {
        return pending.offered().contains(operation);
    }

    /// For templates: whether strangers have to ask somebody first.
    public boolean isClosed() {
        return pending.joining() == JoiningPolicy.CLOSED;
    }

    /// As whom the provider introduced the person.
    public String introducedAs() {
        Optional<String> name = pending.assertedName().map(PersonName::value);
        Optional<String> email = pending.assertedEmail().map(EmailAddress::text);
        return email.map(address ->
                        name.map(known -> known + " (" + address + ")").orElse(address))
                .or(() -> name)
                .orElse("");
    }

    public String signedInAs() {
        return pending.signedInAs().orElse("your account");
    }

    public String switchTo() {
        return pending.switchTo().orElse("another account of yours");
    }

    /// What the password form begins with: what was typed, else the account that is to be linked, else the address that
    /// the provider asserted.
    public String loginField() {
        Optional<String> account = pending.signedInAs().filter(_ -> asks(Question.LINK));
        return login.isEmpty()
                ? account.or(() -> pending.assertedEmail().map(EmailAddress::text))
                        .orElse("")
                : login;
    }
}

package dev.vestibule.adapters.web.recovery;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.domain.user.Password;

/// The form for a new password. `action` is the address of the link itself.
public record NewPasswordScreen(Frame frame, String csrf, String action, Notice notice) implements Screen {
    @Override
    public String template() {
        return "newpassword.jte";
    }

    public int minLengthChars() {
        return Password.MIN_LENGTH_CHARS;
    }

    public int maxLengthChars() {
        return Password.MAX_LENGTH_CHARS;
    }
}

package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// The members of an organization who hold no working link, a page of them. `next` leads to the next page, empty on the
/// last; `sent` says that a link has just been mailed.
public record UnlinkedScreen(
        Frame frame,
        String csrf,
        String organization,
        String action,
        String back,
        List<Row> members,
        List<Way> ways,
        String next,
        boolean sent,
        Notice notice)
        implements Screen {
    /// One member in the list.
    public record Row(String id, String name, String email, String role) {}

    /// One provider for which a link can be sent.
    public record Way(String id, String name) {}

    public UnlinkedScreen {
        members = List.copyOf(members);
        ways = List.copyOf(ways);
    }

    @Override
    public String template() {
        return "unlinked.jte";
    }
}

package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// The endpoints of an organization, and the form for another one.
public record WebhooksScreen(
        Frame frame, String csrf, String organization, String action, List<Row> webhooks, Fields fields, Notice notice)
        implements Screen {
    /// One endpoint in the list.
    public record Row(String name, String url, String state, String href) {}

    /// What is typed, and what can be ticked.
    public record Fields(String name, String url, List<Choice> choices) {
        public Fields {
            choices = List.copyOf(choices);
        }
    }

    /// One type of events.
    public record Choice(String type, boolean chosen) {}

    public WebhooksScreen {
        webhooks = List.copyOf(webhooks);
    }

    @Override
    public String template() {
        return "webhooks.jte";
    }
}

package dev.vestibule.bootstrap.dev.inbox;

import dev.vestibule.adapters.web.page.Frame;
import java.util.List;

/// The page with the mails.
public record InboxPage(Frame frame, List<ReceivedMail> mails) {
    public InboxPage {
        mails = List.copyOf(mails);
    }
}

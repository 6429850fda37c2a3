package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.webhook.CallOutcome;
import java.net.URI;
import java.util.Map;

/// The guarded way out for what is posted to other people's servers.
public interface OutboundPosts {
    Reach examine(URI location);

    /// Posts JSON once, and follows nothing. Ends within its deadline. What the answer says besides its status is not
    /// kept.
    CallOutcome post(Post post);

    /// What is posted, and where to.
    record Post(URI location, Map<String, String> headers, String json) {
        public Post {
            headers = Map.copyOf(headers);
        }
    }

    /// Whether an address could be called: its form, and where its host leads now. A host that is not known may be
    /// tomorrow.
    enum Reach {
        OPEN,
        CLOSED
    }
}

package dev.vestibule.domain.audit;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;

/// Who asks for something.
public sealed interface Actor {
    /// A browser without a session, or a client without a key.
    record Anonymous() implements Actor {}

    /// A person, with all that their session holds.
    record SignedIn(Session session) implements Actor {
        public UserId user() {
            return session.user();
        }
    }

    /// The operator's key, valid for the whole instance; `name` says which of the keys.
    record InstanceKey(String name) implements Actor {}

    /// A program, with a key that somebody made for it.
    record WithKey(ApiKey key) implements Actor {}

    /// Vestibule itself.
    record Vestibule() implements Actor {}
}

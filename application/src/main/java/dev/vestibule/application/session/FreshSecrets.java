package dev.vestibule.application.session;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.Username;

/// Unguessable values, made before a unit of work opens, for what it may come to write, and the device on which a
/// session would begin.
public record FreshSecrets(SessionToken token, SessionTokenHash hash, Username username, Device device) {
    public static FreshSecrets from(Secrets secrets, Device device) {
        SessionToken token = secrets.newSessionToken();
        return new FreshSecrets(token, secrets.hash(token), secrets.newUsername(), device);
    }
}

package dev.vestibule.adapters.web.admin;

import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.domain.user.EmailAddress;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A relink link that was mailed, as answered. `sentTo` is null where the address is none of the organization's
/// business. Nobody but the mail's reader ever sees the link itself.
@Serdeable
record RelinkJson(String id, @Nullable String sentTo, String expiresAt) {
    static RelinkJson of(CreateRelink.Result.Created created) {
        return new RelinkJson(
                created.link().id().toString(),
                created.sentTo().map(EmailAddress::text).orElse(null),
                created.link().endsAt().toString());
    }
}

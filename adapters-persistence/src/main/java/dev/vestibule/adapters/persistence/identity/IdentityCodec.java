package dev.vestibule.adapters.persistence.identity;

import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Turns links into rows and back. The refresh token is encrypted, bound to its link: copied into another row, it does
/// not open.
@Singleton
public final class IdentityCodec {
    private final SecretBox box;

    IdentityCodec(SecretBox box) {
        this.box = box;
    }

    public Identity open(IdentityRow row) {
        return row.toDomain(Optional.ofNullable(row.sealedRefreshToken())
                .map(base64 -> box.open(new Ciphertext(base64), place(row.id())))
                .map(opened -> new RefreshToken(opened.reveal())));
    }

    IdentityRow seal(Identity identity) {
        return IdentityRow.of(
                identity,
                identity.refreshToken()
                        .map(token -> box.seal(
                                new Plaintext(token.reveal()),
                                place(identity.id().value())))
                        .map(Ciphertext::base64)
                        .orElse(null));
    }

    private static String place(UUID identity) {
        return "identity|" + identity + "|refresh_token";
    }
}

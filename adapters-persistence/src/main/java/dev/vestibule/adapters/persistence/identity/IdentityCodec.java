package dev.vestibule.adapters.persistence.identity;

import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns links into rows and back. What a provider gave to keep is encrypted, bound to its link: copied into another
/// row, it does not open.
@Singleton
public final class IdentityCodec {
    private final SecretBox box;

    IdentityCodec(SecretBox box) {
        this.box = box;
    }

    public Identity open(IdentityRow row) {
        return row.toDomain(
                opened(row.sealedRefreshToken(), placeOfRefreshToken(row.id())).map(RefreshToken::new),
                opened(row.sealedIdToken(), placeOfIdToken(row.id())).map(IdTokenHint::new));
    }

    private Optional<String> opened(@Nullable String base64, String place) {
        return Optional.ofNullable(base64)
                .map(text -> box.open(new Ciphertext(text), place).reveal());
    }

    IdentityRow seal(Identity identity) {
        UUID id = identity.id().value();
        return IdentityRow.of(
                identity,
                closed(identity.refreshToken().map(RefreshToken::reveal), placeOfRefreshToken(id)),
                closed(identity.idTokenHint().map(IdTokenHint::reveal), placeOfIdToken(id)));
    }

    private @Nullable String closed(Optional<String> text, String place) {
        return text.map(revealed -> box.seal(new Plaintext(revealed), place).base64())
                .orElse(null);
    }

    private static String placeOfRefreshToken(UUID identity) {
        return "identity|" + identity + "|refresh_token";
    }

    private static String placeOfIdToken(UUID identity) {
        return "identity|" + identity + "|id_token";
    }
}

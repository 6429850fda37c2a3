package dev.vestibule.adapters.web.page;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that pages use, read once.
@Singleton
final class Assets {
    private static final int SHOWN_HASH_BYTES = 8;

    private final Asset stylesheet = load("vestibule", "css", MediaType.of("text/css;charset=utf-8"));
    private final Asset icon = load("vestibule", "svg", MediaType.of("image/svg+xml;charset=utf-8"));

    Asset stylesheet() {
        return stylesheet;
    }

    Asset icon() {
        return icon;
    }

    Optional<Asset> find(String publicName) {
        return Stream.of(stylesheet, icon)
                .filter(asset -> asset.publicName().equals(publicName))
                .findFirst();
    }

    private static Asset load(String name, String extension, MediaType type) {
        String content = read("/assets/" + name + "." + extension);
        return new Asset(name + "-" + hashOf(content) + "." + extension, type, content);
    }

    private static String read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

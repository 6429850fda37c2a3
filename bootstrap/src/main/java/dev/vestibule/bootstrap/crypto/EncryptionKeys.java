package dev.vestibule.bootstrap.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.util.SecretBytes;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The keys that everything encrypted here hangs on, newest first: the first one encrypts, all of them decrypt.
/// As text: each key is 32 random bytes in base64 (either alphabet), separated by commas.
public record EncryptionKeys(List<SecretBytes> newestFirst) {
    public static final int KEY_SIZE_BYTES = 32;

    public EncryptionKeys {
        newestFirst = List.copyOf(newestFirst);
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("there is at least one encryption key");
        }
    }

    public static EncryptionKeys newlyMade() {
        return new EncryptionKeys(List.of(SecretBytes.randomBytes(KEY_SIZE_BYTES)));
    }

    /// Empty when a part is not the base64 of 32 bytes, or a key is named twice.
    public static Optional<EncryptionKeys> parse(String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        List<SecretBytes> keys =
                parts.stream().flatMap(part -> parseOne(part).stream()).toList();
        boolean complete = keys.size() == parts.size() && new HashSet<>(parts).size() == parts.size();
        return complete ? Optional.of(new EncryptionKeys(keys)) : Optional.empty();
    }

    private static Optional<SecretBytes> parseOne(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part.replace('+', '-').replace('/', '_'));
            return Optional.of(bytes)
                    .filter(key -> key.length == KEY_SIZE_BYTES)
                    .map(key -> SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The text that `parse` reads. This is the one place where keys become readable.
    public String reveal() {
        return newestFirst.stream()
                .map(key -> key.toByteArray(InsecureSecretKeyAccess.get()))
                .map(Base64.getEncoder()::encodeToString)
                .collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return "EncryptionKeys[" + newestFirst.size() + " hidden]";
    }
}

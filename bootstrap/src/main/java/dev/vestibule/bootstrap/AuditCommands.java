package dev.vestibule.bootstrap;

import dev.vestibule.application.audit.AuditUseCases;
import dev.vestibule.application.port.in.audit.VerifyAuditExport;
import dev.vestibule.application.port.in.audit.VerifyAuditExport.Result;
import dev.vestibule.bootstrap.crypto.CheckpointChecks;
import dev.vestibule.bootstrap.crypto.CheckpointSigner;
import dev.vestibule.bootstrap.crypto.Keyring;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.domain.seal.ExportLine.Extent;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.Statement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Checks exports of the audit log, and prints the key that their checkpoints are signed with. Starts nothing.
final class AuditCommands {
    private static final String KEY_OPTION = "--key";
    private static final String USAGE =
            "Write ./vestibule verify-audit <export.jsonl> [--key <public key>]; several keys are separated by commas.";

    private final Terminal terminal;

    AuditCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The public keys of this configuration, newest first.
    int printKeys(String... options) {
        var keys = new KeptKeys(Launch.prepare(Mode.SERVE, options).settings());
        new CheckpointSigner(new Keyring(keys.encryptionKeys())).keys().forEach(key -> terminal.say(key.base64()));
        return CommandLine.DONE;
    }

    int verify(String... options) {
        List<String> words = new ArrayList<>(Arrays.asList(options));
        Optional<List<SealKey>> keys = takeKeys(words);
        return words.size() == 1 && keys.isPresent() ? verify(words.getFirst(), keys.orElseThrow()) : misused();
    }

    private int misused() {
        terminal.complain(USAGE);
        return CommandLine.MISUSED;
    }

    /// Empty where what follows the option is no list of keys.
    private static Optional<List<SealKey>> takeKeys(List<String> words) {
        int option = words.indexOf(KEY_OPTION);
        if (option < 0) {
            return Optional.of(List.of());
        }
        words.remove(option);
        String list = option < words.size() ? words.remove(option) : "";
        List<Optional<SealKey>> keys =
                Arrays.stream(list.split(",", -1)).map(SealKey::parse).toList();
        return keys.stream().allMatch(Optional::isPresent)
                ? Optional.of(keys.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private int verify(String file, List<SealKey> trusted) {
        try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
            var query = new VerifyAuditExport.Query(reader.lines().iterator(), trusted);
            return tell(AuditUseCases.verifier(new CheckpointChecks()).handle(query), trusted);
        } catch (IOException | UncheckedIOException | InvalidPathException _) {
            terminal.complain("The file " + file + " cannot be read as text in UTF-8.");
            return CommandLine.FAILED;
        }
    }

    private int tell(Result result, List<SealKey> trusted) {
        return switch (result) {
            case Result.Sound sound -> praise(sound, trusted);
            case Result.Unsound(var findings) -> {
                findings.forEach(finding -> terminal.complain("line " + finding.line() + ": " + finding.sentence()));
                yield CommandLine.FAILED;
            }
        };
    }

    private int praise(Result.Sound sound, List<SealKey> trusted) {
        terminal.say("log:      " + sound.head().chain());
        terminal.say("entries:  " + sound.entries() + ", none changed");
        if (sound.head().extent() == Extent.FILTERED) {
            terminal.say(
                    "filtered: each entry fits its own hash; whether some are missing, and whether the hashes are those"
                            + " of the log, only an export without a filter shows");
            return CommandLine.DONE;
        }
        terminal.say("chain:    complete from entry 1 to " + sound.head().sealed());
        sound.proven().ifPresent(last -> terminal.say(vouched(last, sound.head().sealed())));
        if (trusted.isEmpty()) {
            sound.head()
                    .keys()
                    .forEach(
                            key -> terminal.say(
                                    "key:      " + key
                                            + ", as the file itself says; compare it with ./vestibule audit-key, or give it with --key"));
        }
        return CommandLine.DONE;
    }

    private static String vouched(Statement last, long sealed) {
        String signed = "signed:   up to entry " + last.sequence() + ", at " + last.at();
        return last.sequence() == sealed ? signed : signed + "; no checkpoint vouches for those after it";
    }
}

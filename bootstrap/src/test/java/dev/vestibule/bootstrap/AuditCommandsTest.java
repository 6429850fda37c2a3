package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.testing.Cast;
import dev.vestibule.bootstrap.crypto.CheckpointChecks;
import dev.vestibule.bootstrap.crypto.CheckpointSigner;
import dev.vestibule.bootstrap.crypto.EncryptionKeys;
import dev.vestibule.bootstrap.crypto.Keyring;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.ExportLine;
import dev.vestibule.domain.seal.ExportLine.Extent;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {
    private final Transcript terminal = new Transcript();
    private final CommandLine commands = new CommandLine(terminal);
    private final EncryptionKeys keys = EncryptionKeys.newlyMade();
    private final CheckpointSigner signer = new CheckpointSigner(new Keyring(keys));
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void two_entries_were_exported() {
        Chain chain = Chain.of(Cast.ACME.id());
        var one = new EntryText("{\"id\":\"1\"}");
        var two = new EntryText("{\"id\":\"2\"}");
        SealHash first = new CheckpointChecks().hash(SealHash.BEFORE_ALL, one);
        SealHash second = new CheckpointChecks().hash(first, two);
        var statement = Statement.about(new ChainHead(chain, 1, first), Instant.parse("2026-03-02T10:00:00Z"));
        lines.add(new ExportLine.Head(chain, Extent.WHOLE, 2, signer.keys()).text());
        lines.add(new ExportLine.Sealed(one, first, SealHash.BEFORE_ALL, 1).text());
        lines.add(new ExportLine.Vouched(signer.sign(statement)).text());
        lines.add(new ExportLine.Sealed(two, second, first, 2).text());
        lines.add(new ExportLine.End(2).text());
    }

    private int verify(String... more) throws IOException {
        Path file = Files.write(folder.resolve("export.jsonl"), lines);
        var arguments = new ArrayList<>(List.of("verify-audit", file.toString()));
        arguments.addAll(List.of(more));
        return commands.run(arguments.toArray(String[]::new));
    }

    @Test
    void a_sound_export_is_said_to_be_one_and_what_it_rests_on() throws IOException {
        assertEquals(0, verify());

        assertEquals(
                List.of(
                        "log:      " + Cast.ACME.id(),
                        "entries:  2, none changed",
                        "chain:    complete from entry 1 to 2",
                        "signed:   up to entry 1, at 2026-03-02T10:00:00Z; no checkpoint vouches for those after it",
                        "key:      " + signer.keys().getFirst()
                                + ", as the file itself says; compare it with ./vestibule audit-key, or give it with"
                                + " --key"),
                terminal.said);
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_fails() throws IOException {
        lines.set(3, lines.get(3).replace("\"id\":\"2\"", "\"id\":\"3\""));

        assertEquals(1, verify("--key", signer.keys().getFirst().base64()));
        assertEquals(List.of("line 4: entry 2 was changed"), terminal.complaints);
    }

    @Test
    void a_key_that_one_knows_is_the_only_one_believed() throws IOException {
        String known = new CheckpointSigner(new Keyring(EncryptionKeys.newlyMade()))
                .keys()
                .getFirst()
                .base64();

        assertEquals(1, verify("--key", known));
        assertTrue(terminal.complaints.getFirst().startsWith("line 3: the checkpoint of entry 1 was signed with"));

        assertEquals(0, verify("--key", known + "," + signer.keys().getFirst()));
        assertEquals(4, terminal.said.size());
    }

    @Test
    void the_limits_of_a_filtered_export_are_told() throws IOException {
        lines.set(0, new ExportLine.Head(Chain.of(Cast.ACME.id()), Extent.FILTERED, 2, signer.keys()).text());
        lines.subList(1, 3).clear();
        lines.set(2, new ExportLine.End(1).text());

        assertEquals(0, verify());
        assertTrue(terminal.said.getLast().startsWith("filtered: each entry fits its own hash;"));
    }

    @Test
    void a_wrong_call_is_one_sentence() throws IOException {
        assertEquals(2, commands.run("verify-audit"));
        assertEquals(2, verify("--key"));
        assertEquals(2, verify("--key", "nonsense"));
        assertEquals(2, verify("another.jsonl"));

        assertEquals(4, terminal.complaints.size());
        assertTrue(terminal.complaints.getFirst().startsWith("Write ./vestibule verify-audit"));
    }

    @Test
    void a_file_that_cannot_be_read_is_one_sentence() throws IOException {
        assertEquals(1, commands.run("verify-audit", folder.resolve("none").toString()));
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertEquals(1, commands.run("verify-audit", bytes.toString()));

        assertTrue(terminal.complaints.getLast().endsWith("cannot be read as text in UTF-8."));
    }

    @Test
    void the_public_keys_of_a_configuration_are_printed() {
        assertEquals(
                0,
                commands.run(
                        "audit-key",
                        "--vestibule.base-url=https://login.example.com",
                        "--vestibule.encryption-keys=" + keys.reveal()));

        assertEquals(List.of(signer.keys().getFirst().base64()), terminal.said);
    }
}

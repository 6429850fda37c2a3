package dev.vestibule.domain.seal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line of an export (JSON Lines). An export is checked byte for byte: what is not as it was written is no line of
/// one, so nothing is read in it that a JSON parser would read otherwise.
public sealed interface ExportLine {
    /// The line without its end.
    String text();

    /// The first line. Of a filtered export not all entries are there; `sealed` is how far the chain had come.
    record Head(Chain chain, Extent extent, long sealed, List<SealKey> keys) implements ExportLine {
        public Head {
            keys = List.copyOf(keys);
        }

        @Override
        public String text() {
            return CanonicalJson.of(Map.of(
                            "export", CanonicalJson.of(FORMAT),
                            "chain", CanonicalJson.of(chain.toString()),
                            "filtered", CanonicalJson.of(extent == Extent.FILTERED),
                            "sealed", CanonicalJson.of(sealed),
                            "keys",
                                    CanonicalJson.of(keys.stream()
                                            .map(key -> CanonicalJson.of(key.base64()))
                                            .toList())))
                    .text();
        }
    }

    enum Extent {
        WHOLE,
        FILTERED
    }

    /// An entry with its place in the chain.
    record Sealed(EntryText entry, SealHash hash, SealHash previous, long sequence) implements ExportLine {
        @Override
        public String text() {
            return CanonicalJson.of(Map.of(
                            "entry", new CanonicalJson(entry.json()),
                            "hash", CanonicalJson.of(hash.hex()),
                            "previous", CanonicalJson.of(previous.hex()),
                            "sequence", CanonicalJson.of(sequence)))
                    .text();
        }
    }

    /// An entry that had no place yet; only in filtered exports.
    record Unsealed(EntryText entry) implements ExportLine {
        @Override
        public String text() {
            return CanonicalJson.of(Map.of("entry", new CanonicalJson(entry.json())))
                    .text();
        }
    }

    /// Vouches for an entry before or after it, and for all before that one.
    record Vouched(Checkpoint checkpoint) implements ExportLine {
        @Override
        public String text() {
            Statement statement = checkpoint.statement();
            return CanonicalJson.of(Map.of(
                            "checkpoint",
                            CanonicalJson.of(Map.of(
                                    "at", CanonicalJson.of(statement.at().toString()),
                                    "chain", CanonicalJson.of(statement.chain().toString()),
                                    "hash", CanonicalJson.of(statement.hash().hex()),
                                    "key", CanonicalJson.of(checkpoint.key().base64()),
                                    "sequence", CanonicalJson.of(statement.sequence()),
                                    "signature", CanonicalJson.of(checkpoint.signature())))))
                    .text();
        }
    }

    /// The last line, with the number of entries before it.
    record End(long entries) implements ExportLine {
        @Override
        public String text() {
            return CanonicalJson.of(Map.of("end", CanonicalJson.of(entries))).text();
        }
    }

    /// What no export holds.
    record Garbled(String text) implements ExportLine {}

    String FORMAT = "vestibule-audit-log/1";

    static ExportLine of(SealedEntry entry) {
        EntryText text = EntryText.of(entry.entry());
        return entry.seal()
                .<ExportLine>map(seal -> new Sealed(text, seal.hash(), seal.previous(), seal.sequence()))
                .orElseGet(() -> new Unsealed(text));
    }

    static ExportLine parse(String line) {
        return Stream.of(Form.values())
                .flatMap(form -> form.read(line).stream())
                .filter(read -> read.text().equals(line))
                .findFirst()
                .orElseGet(() -> new Garbled(line));
    }

    /// The shape of each kind of line. A shape is loose: what was read is written again and compared.
    enum Form {
        HEAD("\\{\"chain\":\"%ID%\",\"export\":\"" + FORMAT
                + "\",\"filtered\":(true|false),\"keys\":\\[([^]]*)],\"sealed\":%NUMBER%}") {
            @Override
            ExportLine line(MatchResult in) {
                Extent extent = Boolean.parseBoolean(in.group(2)) ? Extent.FILTERED : Extent.WHOLE;
                return new Head(Chain.named(in.group(1)), extent, Long.parseLong(in.group(4)), keys(in.group(3)));
            }
        },
        SEALED("\\{\"entry\":(\\{.*}),\"hash\":\"%HASH%\",\"previous\":\"%HASH%\",\"sequence\":%NUMBER%}") {
            @Override
            ExportLine line(MatchResult in) {
                return new Sealed(
                        new EntryText(in.group(1)),
                        new SealHash(in.group(2)),
                        new SealHash(in.group(3)),
                        Long.parseLong(in.group(4)));
            }
        },
        VOUCHED("\\{\"checkpoint\":\\{\"at\":\"%TIME%\",\"chain\":\"%ID%\",\"hash\":\"%HASH%\","
                + "\"key\":\"%KEY%\",\"sequence\":%NUMBER%,\"signature\":\"([0-9A-Za-z+/=]{88})\"}}") {
            @Override
            ExportLine line(MatchResult in) {
                return isDay(in.group(1)) ? new Vouched(checkpoint(in)) : new Garbled(in.group());
            }

            private static Checkpoint checkpoint(MatchResult in) {
                var statement = new Statement(
                        Chain.named(in.group(2)),
                        Long.parseLong(in.group(5)),
                        new SealHash(in.group(3)),
                        Instant.parse(in.group(1)));
                return new Checkpoint(statement, new SealKey(in.group(4)), in.group(6));
            }

            private static boolean isDay(String time) {
                var month = YearMonth.of(Integer.parseInt(time, 0, 4, DECIMAL), Integer.parseInt(time, 5, 7, DECIMAL));
                return month.isValidDay(Integer.parseInt(time, 8, 10, DECIMAL));
            }
        },
        END("\\{\"end\":%NUMBER%}") {
            @Override
            ExportLine line(MatchResult in) {
                return new End(Long.parseLong(in.group(1)));
            }
        },
        UNSEALED("\\{\"entry\":(\\{.*})}") {
            @Override
            ExportLine line(MatchResult in) {
                return new Unsealed(new EntryText(in.group(1)));
            }
        };

        private static final int DECIMAL = 10;

        private final Pattern shape;

        Form(String shape) {
            this.shape = Pattern.compile(
                    shape.replace("%HASH%", "([0-9a-f]{64})")
                            .replace("%ID%", "(instance|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
                            .replace("%KEY%", "([0-9A-Za-z+/]{43}=)")
                            .replace("%NUMBER%", "([0-9]{1,18})")
                            .replace(
                                    "%TIME%",
                                    "(20[0-9]{2}-(?:0[1-9]|1[0-2])-[0-3][0-9]"
                                            + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?Z)"),
                    Pattern.DOTALL);
        }

        abstract ExportLine line(MatchResult in);

        Optional<ExportLine> read(String line) {
            Matcher matcher = shape.matcher(line);
            return matcher.matches() ? Optional.of(line(matcher)) : Optional.empty();
        }

        private static List<SealKey> keys(String list) {
            return Arrays.stream(list.split(","))
                    .flatMap(quoted -> SealKey.parse(quoted.replace("\"", "")).stream())
                    .toList();
        }
    }
}

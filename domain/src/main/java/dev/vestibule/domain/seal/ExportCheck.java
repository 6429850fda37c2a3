package dev.vestibule.domain.seal;

import dev.vestibule.domain.seal.Checkpoint.Verdict;
import dev.vestibule.domain.seal.ExportLine.Extent;
import dev.vestibule.domain.seal.Finding.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Goes through an export line by line; whoever calls it has made the hashes and checked the signatures. Of a filtered
/// export only each entry's own hash can be checked.
public record ExportCheck(ExportLine.Head head, List<SealKey> trusted, Progress progress, List<Finding> findings) {
    /// How far the check has come. `ahead` are checkpoints of entries still to come, `proven` is the last one that an
    /// entry fitted.
    public record Progress(
            ChainHead reached, long entries, List<Statement> ahead, Optional<Statement> proven, Stage stage) {}

    /// Whether the last line was seen.
    public enum Stage {
        OPEN,
        ENDED
    }

    /// Believes the keys that the export itself names where none are `trusted`.
    public static ExportCheck begin(ExportLine.Head head, List<SealKey> trusted) {
        var nothing = new Progress(ChainHead.before(head.chain()), 0, List.of(), Optional.empty(), Stage.OPEN);
        return new ExportCheck(head, trusted.isEmpty() ? head.keys() : List.copyOf(trusted), nothing, List.of());
    }

    /// `made` is the hash that the entry's text and its predecessor's hash make.
    public ExportCheck sealed(long line, ExportLine.Sealed entry, SealHash made) {
        List<Finding> found = Stream.of(
                        unlessOpen(line),
                        unlessItself(line, entry, made),
                        head.extent() == Extent.WHOLE ? unlessNext(line, entry) : Optional.<Finding>empty(),
                        unlessVouchedFor(line, entry))
                .flatMap(Optional::stream)
                .toList();
        return with(after(entry), found);
    }

    private Optional<Finding> unlessOpen(long line) {
        return progress.stage() == Stage.OPEN
                ? Optional.empty()
                : found(line, Fault.GARBLED, "the line comes after the last one");
    }

    private static Optional<Finding> unlessItself(long line, ExportLine.Sealed entry, SealHash made) {
        return made.equals(entry.hash())
                ? Optional.empty()
                : found(line, Fault.ENTRY_CHANGED, "entry " + entry.sequence() + " was changed");
    }

    private Optional<Finding> unlessNext(long line, ExportLine.Sealed entry) {
        long next = progress.reached().sequence() + 1;
        if (entry.sequence() > next) {
            return found(line, Fault.ENTRIES_MISSING, missing(next, entry.sequence() - 1));
        }
        if (entry.sequence() < next) {
            return found(line, Fault.OUT_OF_ORDER, "entry " + entry.sequence() + " stands after entry " + (next - 1));
        }
        return entry.previous().equals(progress.reached().hash())
                ? Optional.empty()
                : found(
                        line,
                        Fault.ENTRY_REPLACED,
                        "entry " + next + " does not follow the entry before it; one of " + "the two was replaced");
    }

    private Optional<Finding> unlessVouchedFor(long line, ExportLine.Sealed entry) {
        return progress.ahead().stream()
                .filter(statement -> statement.sequence() == entry.sequence())
                .filter(statement -> !statement.hash().equals(entry.hash()))
                .findFirst()
                .flatMap(statement -> contradicted(line, statement));
    }

    private static Optional<Finding> contradicted(long line, Statement statement) {
        return found(
                line,
                Fault.CHECKPOINT_CONTRADICTED,
                "the checkpoint of " + statement.at() + " vouches for another entry " + statement.sequence());
    }

    private Progress after(ExportLine.Sealed entry) {
        ChainHead before = progress.reached();
        ChainHead reached = entry.sequence() > before.sequence()
                ? new ChainHead(head.chain(), entry.sequence(), entry.hash())
                : before;
        Optional<Statement> fits = progress.ahead().stream()
                .filter(statement -> statement.sequence() == entry.sequence())
                .filter(statement -> statement.hash().equals(entry.hash()))
                .findFirst();
        return new Progress(
                reached,
                progress.entries() + 1,
                progress.ahead().stream()
                        .filter(statement -> statement.sequence() > reached.sequence())
                        .toList(),
                fits.or(progress::proven),
                progress.stage());
    }

    /// An entry without a place is for filtered exports.
    public ExportCheck unsealed(long line) {
        Optional<Finding> found = head.extent() == Extent.FILTERED
                ? unlessOpen(line)
                : found(line, Fault.GARBLED, "the entry has no place in the chain");
        return with(
                new Progress(
                        progress.reached(),
                        progress.entries() + 1,
                        progress.ahead(),
                        progress.proven(),
                        progress.stage()),
                found.stream().toList());
    }

    public ExportCheck vouched(long line, Checkpoint checkpoint, Verdict verdict) {
        return wrong(line, checkpoint, verdict)
                .map(finding -> with(progress, List.of(finding)))
                .orElseGet(() -> believed(line, checkpoint.statement()));
    }

    private Optional<Finding> wrong(long line, Checkpoint checkpoint, Verdict verdict) {
        String which = "the checkpoint of entry " + checkpoint.statement().sequence();
        if (!checkpoint.statement().chain().equals(head.chain())) {
            return found(line, Fault.OTHER_LOG, which + " is from another log");
        }
        if (!trusted.contains(checkpoint.key())) {
            return found(line, Fault.OTHER_KEY, which + " was signed with another key, " + checkpoint.key());
        }
        return verdict == Verdict.GENUINE
                ? unlessOpen(line)
                : found(line, Fault.SIGNATURE_FORGED, which + " has a signature that is not genuine");
    }

    private ExportCheck believed(long line, Statement statement) {
        ChainHead reached = progress.reached();
        if (statement.sequence() > reached.sequence()) {
            return with(
                    progress(
                            Stream.concat(progress.ahead().stream(), Stream.of(statement))
                                    .toList(),
                            progress.proven()),
                    List.of());
        }
        if (statement.sequence() < reached.sequence()) {
            return with(
                    progress,
                    found(
                                    line,
                                    Fault.OUT_OF_ORDER,
                                    "the checkpoint of entry " + statement.sequence() + " stands after entry "
                                            + reached.sequence())
                            .stream()
                            .toList());
        }
        return statement.hash().equals(reached.hash())
                ? with(progress(progress.ahead(), Optional.of(statement)), List.of())
                : with(progress, contradicted(line, statement).stream().toList());
    }

    private Progress progress(List<Statement> ahead, Optional<Statement> proven) {
        return new Progress(progress.reached(), progress.entries(), ahead, proven, progress.stage());
    }

    public ExportCheck end(long line, ExportLine.End end) {
        var ended =
                new Progress(progress.reached(), progress.entries(), progress.ahead(), progress.proven(), Stage.ENDED);
        Optional<Finding> found = unlessOpen(line).or(() -> unlessAll(line, end));
        return with(ended, found.stream().toList());
    }

    private Optional<Finding> unlessAll(long line, ExportLine.End end) {
        return end.entries() == progress.entries()
                ? Optional.empty()
                : found(
                        line,
                        Fault.ENTRIES_MISSING,
                        "there were " + end.entries() + " entries, and here are " + progress.entries());
    }

    public ExportCheck garbled(long line) {
        return with(
                progress,
                found(line, Fault.GARBLED, "this is not how the service writes a line").stream()
                        .toList());
    }

    /// All that is wrong, once the last line was read. `line` is its number.
    public List<Finding> conclude(long line) {
        List<Finding> atTheEnd = Stream.of(
                        progress.stage() == Stage.ENDED
                                ? Optional.<Finding>empty()
                                : found(line, Fault.CUT_OFF, "the last line is missing"),
                        head.extent() == Extent.WHOLE ? unlessComplete(line) : Optional.<Finding>empty())
                .flatMap(Optional::stream)
                .toList();
        return with(progress, atTheEnd).findings();
    }

    private Optional<Finding> unlessComplete(long line) {
        long reached = progress.reached().sequence();
        long promised = progress.ahead().stream().mapToLong(Statement::sequence).reduce(head.sealed(), Math::max);
        if (promised > reached) {
            return found(line, Fault.CUT_OFF, missing(reached + 1, promised) + " at the end");
        }
        return reached == 0 || progress.proven().isPresent()
                ? Optional.empty()
                : found(line, Fault.NOT_VOUCHED_FOR, "no checkpoint vouches for any of the entries");
    }

    private static String missing(long first, long last) {
        return first == last ? "entry " + first + " is missing" : "entries " + first + " to " + last + " are missing";
    }

    private static Optional<Finding> found(long line, Fault fault, String sentence) {
        return Optional.of(new Finding(line, fault, sentence));
    }

    private ExportCheck with(Progress next, List<Finding> more) {
        if (more.isEmpty()) {
            return new ExportCheck(head, trusted, next, findings);
        }
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return new ExportCheck(head, trusted, next, List.copyOf(all));
    }
}

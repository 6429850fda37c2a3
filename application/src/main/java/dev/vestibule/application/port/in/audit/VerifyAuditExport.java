package dev.vestibule.application.port.in.audit;

import dev.vestibule.domain.seal.ExportLine;
import dev.vestibule.domain.seal.Finding;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Checks an export by itself: its chain of hashes and its signatures. Needs nothing but the file. Without `trusted`
/// keys,
/// those are believed that the export itself names.
public interface VerifyAuditExport {
    Result handle(Query query);

    record Query(Iterator<String> lines, List<SealKey> trusted) {
        public Query {
            trusted = List.copyOf(trusted);
        }
    }

    sealed interface Result {
        /// `proven` is the last checkpoint: it vouches for all entries up to its own. A filtered export has none.
        record Sound(ExportLine.Head head, long entries, Optional<Statement> proven) implements Result {}

        /// What is wrong, in the order of the lines; after very many, the rest of the file is not looked at.
        record Unsound(List<Finding> findings) implements Result {
            public Unsound {
                findings = List.copyOf(findings);
            }
        }
    }
}

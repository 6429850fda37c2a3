package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.seal.Chain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A file in parts, each of which is read when the one before it has left. Who may no longer read the log gets no
/// further part: the answer breaks off, and never looks complete.
final class AuditExport {
    private AuditExport() {}

    /// Some lines, and what comes after them.
    record Part(String text, Supplier<Optional<Part>> next) {
        static Part last(String text) {
            return new Part(text, Optional::empty);
        }
    }

    /// What the first look came to.
    sealed interface Begin {
        record Begun(Chain chain, Part parts) implements Begin {}

        record Refused(Refusal refusal) implements Begin {}
    }

    static InputStream stream(Part first) {
        return new Parts(Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        part -> part.orElseThrow().next().get())
                .map(part -> new ByteArrayInputStream(part.orElseThrow().text().getBytes(StandardCharsets.UTF_8)))
                .iterator());
    }

    /// Reads one part after the other; holds the one that is being read.
    private static final class Parts extends InputStream {
        private final Iterator<ByteArrayInputStream> parts;
        private final AtomicReference<ByteArrayInputStream> current =
                new AtomicReference<>(new ByteArrayInputStream(new byte[0]));

        Parts(Iterator<ByteArrayInputStream> parts) {
            this.parts = parts;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : current.get().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length > 0 && isAtEnd() ? -1 : current.get().read(buffer, offset, length);
        }

        private boolean isAtEnd() {
            while (current.get().available() == 0 && parts.hasNext()) {
                current.set(parts.next());
            }
            return current.get().available() == 0;
        }
    }

    static UncheckedIOException brokenOff(Refusal refusal) {
        return new UncheckedIOException(new IOException("the export breaks off: " + refusal.code()));
    }
}

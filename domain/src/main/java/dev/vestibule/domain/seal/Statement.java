package dev.vestibule.domain.seal;

import java.time.Instant;
import java.util.Map;

/// What a checkpoint says: at this time, the entry with this number had this hash, and with it all before it.
public record Statement(Chain chain, long sequence, SealHash hash, Instant at) {
    /// Nothing else that is ever signed begins like this.
    private static final String PREFIX = "vestibule-audit-checkpoint/1\n";

    public static Statement about(ChainHead head, Instant at) {
        return new Statement(head.chain(), head.sequence(), head.hash(), at);
    }

    /// What is signed, in UTF-8.
    public String text() {
        return PREFIX
                + CanonicalJson.of(Map.of(
                                "chain", CanonicalJson.of(chain.toString()),
                                "sequence", CanonicalJson.of(sequence),
                                "hash", CanonicalJson.of(hash.hex()),
                                "at", CanonicalJson.of(at.toString())))
                        .text();
    }
}

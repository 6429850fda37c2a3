package dev.vestibule.adapters.persistence.audit;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.AuditSeals;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.SealedEntry;
import dev.vestibule.domain.seal.Statement;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The chains in PostgreSQL. However many entries and chains a batch has, it is the same few statements.
@Singleton
@Bean(typed = JdbcAuditSeals.class)
public final class JdbcAuditSeals implements AuditSeals {
    /// One look-up an entry, whatever the planner thinks of the tables.
    static final String WAITING = """
            select entry.*, chain.chain_id, chain.sequence, encode(chain.hash, 'hex') as hash
            from (select entry_id from audit_unsealed order by entry_id limit ?) unsealed
            cross join lateral (select * from audit_log where id = unsealed.entry_id limit 1) entry
            left join lateral (
                select * from audit_chains
                where chain_id = coalesce(entry.organization_id, '00000000-0000-0000-0000-000000000000')
                limit 1) chain on true
            order by entry.id
            """;

    private static final String BEGIN = """
            insert into audit_chains (chain_id, sequence, hash, signed_sequence, signed_at)
            select id::uuid, 0, decode(?, 'hex'), 0, '-infinity' from unnest(?) as chain (id) order by 1
            on conflict do nothing
            """;

    private static final String HEADS = "select chain_id, sequence, encode(hash, 'hex') as hash from audit_chains";

    private static final String LOCK = HEADS + " where chain_id = any (?::uuid[]) order by chain_id for update";

    private static final String UNSIGNED =
            HEADS + " where sequence > signed_sequence and signed_at < ? order by signed_at limit ?";

    private static final String APPEND = """
            insert into audit_seals (chain_id, sequence, entry_id, hash)
            select chain_id::uuid, sequence::bigint, entry_id::uuid, decode(hash, 'hex')
            from unnest(?, ?, ?, ?) as seal (chain_id, sequence, entry_id, hash)
            """;

    private static final String GROW = """
            update audit_chains chain set sequence = last.sequence, hash = last.hash
            from (select distinct on (chain_id) chain_id, sequence, hash from audit_seals
                  where entry_id = any (?::uuid[]) order by chain_id, sequence desc) last
            where chain.chain_id = last.chain_id
            """;

    private static final String SIGN = """
            insert into audit_checkpoints (chain_id, sequence, hash, at, key, signature)
            select chain_id::uuid, sequence::bigint, decode(hash, 'hex'), at::timestamptz, key, signature
            from unnest(?, ?, ?, ?, ?, ?) as signed (chain_id, sequence, hash, at, key, signature)
            on conflict do nothing
            """;

    private static final String SIGNED = """
            update audit_chains chain set signed_sequence = signed.sequence::bigint, signed_at = signed.at::timestamptz
            from unnest(?, ?, ?) as signed (chain_id, sequence, at)
            where chain.chain_id = signed.chain_id::uuid and chain.signed_sequence < signed.sequence::bigint
            """;

    private static final String NEWEST = """
            select chain_id, sequence, encode(hash, 'hex') as signed_hash, at as signed_at, key, signature
            from audit_checkpoints where chain_id = ? order by sequence desc limit 1
            """;

    private static final String SEALS = """
            select entry.*, seal.chain_id, seal.sequence, encode(seal.hash, 'hex') as hash,
                   encode(before.hash, 'hex') as previous, signed.at as signed_at,
                   encode(signed.hash, 'hex') as signed_hash, signed.key, signed.signature
            from audit_seals seal
            join audit_log entry on entry.id = seal.entry_id
            left join audit_seals before on before.chain_id = seal.chain_id and before.sequence = seal.sequence - 1
            left join audit_checkpoints signed on signed.chain_id = seal.chain_id and signed.sequence = seal.sequence
            """;

    private final EntryReader reader;
    private final Sql sql;

    JdbcAuditSeals(EntryReader reader, Sql sql) {
        this.reader = reader;
        this.sql = sql;
    }

    @Override
    public List<Waiting> waiting(int max) {
        return sql.list(WAITING, this::waiting, max);
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        AuditEntry entry = reader.read(row);
        boolean begun = row.getString("hash") != null;
        return new Waiting(entry, begun ? chainHead(row) : ChainHead.before(Chain.of(entry)));
    }

    private static ChainHead chainHead(ResultSet row) throws SQLException {
        return new ChainHead(
                Chain.withId(uuid(row, "chain_id")), row.getLong("sequence"), new SealHash(row.getString("hash")));
    }

    /// The rows are made first, and locked by a statement of its own, which sees what others have added meanwhile.
    @Override
    public Set<ChainHead> lock(Set<Chain> chains) {
        String[] ids = texts(chains, chain -> chain.id().toString());
        sql.run(BEGIN, SealHash.BEFORE_ALL.hex(), ids);
        return Set.copyOf(sql.list(LOCK, JdbcAuditSeals::chainHead, (Object) ids));
    }

    @Override
    public void append(List<Seal> seals) {
        String[] entries = texts(seals, seal -> seal.entry().toString());
        sql.run(
                APPEND,
                texts(seals, seal -> seal.chain().id().toString()),
                texts(seals, seal -> Long.toString(seal.sequence())),
                entries,
                texts(seals, seal -> seal.hash().hex()));
        sql.run(GROW, (Object) entries);
        sql.run("delete from audit_unsealed where entry_id = any (?::uuid[])", (Object) entries);
    }

    @Override
    public ChainHead head(Chain chain) {
        return sql.find(HEADS + " where chain_id = ?", JdbcAuditSeals::chainHead, chain.id())
                .orElseGet(() -> ChainHead.before(chain));
    }

    @Override
    public List<ChainHead> unsigned(Instant then, int max) {
        return sql.list(UNSIGNED, JdbcAuditSeals::chainHead, then, max);
    }

    /// Takes the locks in the order in which whoever appends does.
    @Override
    public void sign(List<Checkpoint> checkpoints) {
        List<Statement> statements =
                checkpoints.stream().map(Checkpoint::statement).toList();
        String[] chains = texts(statements, statement -> statement.chain().id().toString());
        String[] sequences = texts(statements, statement -> Long.toString(statement.sequence()));
        String[] times = texts(statements, statement -> statement.at().toString());
        sql.list(LOCK, _ -> "", (Object) chains);
        sql.run(
                SIGN,
                chains,
                sequences,
                texts(statements, statement -> statement.hash().hex()),
                times,
                texts(checkpoints, checkpoint -> checkpoint.key().base64()),
                texts(checkpoints, Checkpoint::signature));
        sql.run(SIGNED, chains, sequences, times);
    }

    @Override
    public Optional<Checkpoint> newestCheckpoint(Chain chain) {
        return sql.find(NEWEST, JdbcAuditSeals::checkpoint, chain.id());
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        var statement = new Statement(
                Chain.withId(uuid(row, "chain_id")),
                row.getLong("sequence"),
                new SealHash(row.getString("signed_hash")),
                instant(row, "signed_at"));
        return new Checkpoint(statement, new SealKey(row.getString("key")), row.getString("signature"));
    }

    @Override
    public List<SealedEntry> list(Chain chain, long after, int max) {
        return sql.list(
                SEALS + " where seal.chain_id = ? and seal.sequence > ? order by seal.sequence limit ?",
                this::sealedEntry,
                chain.id(),
                after,
                max);
    }

    private SealedEntry sealedEntry(ResultSet row) throws SQLException {
        boolean signed = row.getString("key") != null;
        return new SealedEntry(
                reader.read(row), Optional.of(seal(row)), signed ? Optional.of(checkpoint(row)) : Optional.empty());
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                Chain.withId(uuid(row, "chain_id")),
                row.getLong("sequence"),
                new AuditEntryId(uuid(row, "id")),
                Optional.ofNullable(row.getString("previous"))
                        .map(SealHash::new)
                        .orElse(SealHash.BEFORE_ALL),
                new SealHash(row.getString("hash")));
    }

    @Override
    public List<Seal> sealsOf(List<AuditEntryId> entries) {
        return sql.list(SEALS + " where seal.entry_id = any (?::uuid[])", JdbcAuditSeals::seal, (Object)
                texts(entries, AuditEntryId::toString));
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}

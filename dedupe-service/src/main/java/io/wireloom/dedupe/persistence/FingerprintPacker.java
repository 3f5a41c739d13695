package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Moves entries of the index from the table that takes them in to the blocks that keep them, some shelves at a time, in the
 * transaction of the session it is given. Whoever looks entries up sees each of them once, before and after.
 */
final class FingerprintPacker {

    private static final String LOCK =
            "select cast(pg_try_advisory_xact_lock(hashtextextended('wireloom.dedupe.packing', 0)) as text)";

    private static final String LONGEST_UNPACKED =
            """
            select s.shelf, s.blocks, s.entries, s.packed_to from dedupe.fingerprint_shelf s
            order by s.packed_to, s.shelf limit 1""";

    private static final String LAST = "select coalesce(max(number), 0), null from dedupe.fingerprint_owner";

    private static final String TAKE_FRESH =
            """
            with gone as (delete from dedupe.fresh_fingerprint where hash >= :from and hash < :to returning hash, number)
            select string_agg(int8send(hash) || int8send(number), cast('' as bytea) order by hash, number), null from gone""";

    private static final String TAKE_BLOCKS =
            """
            with gone as (delete from dedupe.fingerprint_block where address >= :from and address < :to
                returning address, body)
            select string_agg(body, cast('' as bytea) order by address), null from gone""";

    private static final String RETIRED = "select number, null from dedupe.retired_fingerprint_owner";

    private static final String PUT_BLOCKS =
            """
            insert into dedupe.fingerprint_block (address, body)
            select b.address, substring(cast(:bodies as bytea) from cast(b.start + 1 as integer) for cast(b.length as integer))
            from unnest(cast(:addresses as bigint[]), cast(:starts as bigint[]), cast(:lengths as bigint[]))
                as b(address, start, length)""";

    private static final String PUT_SHELVES =
            """
            update dedupe.fingerprint_shelf s set blocks = r.blocks, entries = r.entries, packed_to = r."packedTo"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(shelf bigint, blocks integer, entries integer, "packedTo" bigint)
            where s.shelf = r.shelf""";

    private static final String FORGET =
            """
            delete from dedupe.retired_fingerprint_owner
            where retired_at <= (select min(packed_to) from dedupe.fingerprint_shelf)""";

    private final Sql sql;

    FingerprintPacker(Mutiny.StatelessSession session) {
        this.sql = new Sql(session);
    }

    /** Packs the shelves that have waited longest; empty when none is due, or another transaction is packing. */
    Uni<Optional<PackingRun>> packNext() {
        return sql.texts(LOCK, Map.of())
                .chain(locked -> locked.contains("true")
                        ? sql.rows(LONGEST_UNPACKED, Map.of()).chain(rows -> packFrom(shelf(rows.get(0))))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<PackingRun>> packFrom(Shelf longest) {
        return last().chain(last -> {
            if (!PackingRun.due(longest, last)) {
                return Uni.createFrom().item(Optional.empty());
            }
            PackingRun run = PackingRun.from(longest);
            return pack(run, new Postings(), last).replaceWith(Optional.of(run));
        });
    }

    /** Packs shelves with more entries than those that were taken in. */
    Uni<Void> pack(PackingRun run, Postings more) {
        return last().chain(last -> pack(run, more, last));
    }

    private Uni<Long> last() {
        return sql.rows(LAST, Map.of()).map(rows -> (Long) rows.get(0)[0]);
    }

    private Uni<Void> pack(PackingRun run, Postings more, long last) {
        Map<String, Long> hashes = Map.of("from", Shelf.start(run.first()), "to", Shelf.start(run.end()));
        Map<String, Long> addresses = Map.of("from", Shelf.address(run.first()), "to", Shelf.address(run.end()));
        return sql.rows(RETIRED, Map.of())
                .map(FingerprintPacker::numbers)
                .chain(retired -> sql.rows(TAKE_FRESH, hashes).chain(fresh -> sql.rows(TAKE_BLOCKS, addresses)
                        .map(blocks -> packed((byte[]) blocks.get(0)[0])
                                .merged(unpacked((byte[]) fresh.get(0)[0]).merged(more, number -> false), retired::contains))))
                .chain(merged -> put(Packed.of(run, merged, last)))
                .chain(() -> run.end() == Shelf.COUNT
                        ? sql.run(FORGET, Map.of())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> put(Packed packed) {
        Map<String, Object> blocks = Map.of(
                "addresses",
                packed.addresses(),
                "starts",
                packed.starts(),
                "lengths",
                packed.lengths(),
                "bodies",
                packed.bodies());
        return sql.runFor(packed.shelves(), PUT_SHELVES)
                .chain(() -> packed.addresses().length == 0
                        ? Uni.createFrom().voidItem()
                        : sql.run(PUT_BLOCKS, blocks));
    }

    private static Postings packed(byte[] blocks) {
        Postings postings = new Postings();
        Block.Reader reader = new Block.Reader(blocks == null ? new byte[0] : blocks);
        while (reader.next()) {
            reader.read(postings);
        }
        return postings;
    }

    private static Postings unpacked(byte[] rows) {
        Postings postings = new Postings();
        ByteBuffer entries = ByteBuffer.wrap(rows == null ? new byte[0] : rows);
        while (entries.hasRemaining()) {
            postings.add(entries.getLong(), entries.getLong());
        }
        return postings;
    }

    private static Set<Long> numbers(List<Object[]> rows) {
        Set<Long> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add((Long) row[0]));
        return numbers;
    }

    private static Shelf shelf(Object[] row) {
        return new Shelf(((Long) row[0]).intValue(), (Integer) row[1], (Integer) row[2], (Long) row[3]);
    }
}

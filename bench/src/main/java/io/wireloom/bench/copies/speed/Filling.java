package io.wireloom.bench.copies.speed;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Boilerplate;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.persistence.Postings;
import java.io.PrintWriter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Fills the index as it would stand after so many articles had come one after the other, by the service's own packing but in large
 * portions: of the last twentieth of the articles the first shelf has packed none, the last shelf all. One article in twenty is
 * written; the others have as many fingerprints as it, the same where they recur, and any others where they do not.
 */
final class Filling {

    private static final int PORTION = 200_000;
    private static final int SHELVES = 1 << 12;
    private static final int SHELF_BITS = Fingerprints.BITS - 12;
    private static final int RUN = 64;
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1 << NUMBER_BITS) - 1;

    private static final int PLACE_SHIFT = 12;

    private static final int UNPACKED = 20;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final IndexDatabase database;
    private final Copywriter copywriter;
    private final PrintWriter out;
    private final byte[] holders = new byte[1 << (Fingerprints.BITS - PLACE_SHIFT)];

    Filling(IndexDatabase database, Copywriter copywriter, PrintWriter out) {
        this.database = database;
        this.copywriter = copywriter;
        this.out = out;
    }

    /** Adds the articles from {@code first} up to {@code end}. */
    void fill(int first, int end) throws SQLException {
        int packed = Math.max(first, end - end / UNPACKED);
        for (int start = first; start < packed; start += PORTION) {
            fill(start, Math.min(packed, start + PORTION), true);
        }
        fill(packed, end, false);
        database.execute("vacuum analyze");
    }

    private void fill(int start, int end, boolean whole) throws SQLException {
        long begin = System.nanoTime();
        long before = database.number("select coalesce(max(number), 0) from dedupe.fingerprint_owner");
        own(start, end);
        Map<Integer, long[]> written = IntStream.range(Copywriter.lastWritten(start - start % 4), end)
                .parallel()
                .filter(Copywriter::written)
                .boxed()
                .collect(Collectors.toConcurrentMap(piece -> piece, this::fingerprints));
        markRecurring(written);
        long[] entries = IntStream.range(start, end)
                .mapToObj(piece ->
                        LongStream.of(hashes(piece, written)).map(hash -> entry(hash, before + 1 + piece - start)))
                .flatMapToLong(each -> each)
                .toArray();
        Arrays.parallelSort(entries);
        pack(entries, whole ? before + end - start : before, before + end - start);
        out.printf("filled up to %,d in %.0f s%n", end, (System.nanoTime() - begin) / 1e9);
        out.flush();
    }

    private void own(int start, int end) throws SQLException {
        String[] ids = IntStream.range(start, end).mapToObj(Copywriter::id).toArray(String[]::new);
        try (PreparedStatement insert = database.connection()
                .prepareStatement("insert into dedupe.fingerprint_owner (article_id)"
                        + " select id from unnest(?) with ordinality as u(id, place) order by place")) {
            insert.setArray(1, database.connection().createArrayOf("text", ids));
            insert.executeUpdate();
        }
    }

    private long[] fingerprints(int number) {
        return ArticleText.of(copywriter.piece(number, number + 1).article()).fingerprints().all().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Those of the article or, where it is not written, of the last written one with other hashes in place of what does not recur. */
    private long[] hashes(int piece, Map<Integer, long[]> written) {
        long[] hashes = written.get(Copywriter.lastWritten(piece));
        return Copywriter.written(piece)
                ? hashes
                : LongStream.of(hashes)
                        .map(hash -> recurs(hash)
                                ? hash
                                : HASHER.hashLongLongToLong(hash, piece) >>> (Long.SIZE - Fingerprints.BITS))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private boolean recurs(long hash) {
        return holders[(int) (hash >>> PLACE_SHIFT)] == Boilerplate.UNRELATED;
    }

    /** Entries in one number each, which sorts as they do. */
    private static long entry(long hash, long number) {
        return (hash << NUMBER_BITS | number) ^ Long.MIN_VALUE;
    }

    private static long hash(long entry) {
        return (entry ^ Long.MIN_VALUE) >>> NUMBER_BITS;
    }

    private static long number(long entry) {
        return entry & NUMBER;
    }

    /**
     * Marks what four originals hold, which have nothing else in common. Counted by the upper bits of the hash, so that one in some
     * thousands is marked that need not be.
     */
    private void markRecurring(Map<Integer, long[]> written) throws SQLException {
        LongStream.Builder recurring = LongStream.builder();
        written.forEach((piece, hashes) -> {
            for (long hash : hashes) {
                int place = (int) (hash >>> PLACE_SHIFT);
                if (!Copywriter.copies(piece) && holders[place] < Boilerplate.UNRELATED) {
                    holders[place]++;
                    if (recurs(hash)) {
                        recurring.add(hash);
                    }
                }
            }
        });
        insert(
                "recurring_fingerprint (hash) select unnest(?) on conflict do nothing",
                recurring.build().toArray());
    }

    /**
     * Packs, and says of each shelf that it was packed up to a number: the higher the shelf, the nearer to the last.
     *
     * @param least up to which number the first shelf is packed
     * @param last the highest number
     */
    private void pack(long[] entries, long least, long last) throws SQLException {
        int at = 0;
        for (int shelf = 0; shelf < SHELVES; shelf += RUN) {
            long end = (long) (shelf + RUN) << SHELF_BITS;
            long packedTo = least + (last - least) * shelf / SHELVES;
            Postings postings = new Postings();
            LongStream.Builder fresh = LongStream.builder();
            while (at < entries.length && hash(entries[at]) < end) {
                if (number(entries[at]) <= packedTo) {
                    postings.add(hash(entries[at]), number(entries[at]));
                } else {
                    fresh.add(entries[at]);
                }
                at++;
            }
            database.packing().fill(shelf, shelf + RUN, postings).await().indefinitely();
            long[] rest = fresh.build().toArray();
            insert(
                    "fresh_fingerprint (hash, number) select * from unnest(?, ?)",
                    LongStream.of(rest).map(Filling::hash).toArray(),
                    LongStream.of(rest).map(Filling::number).toArray());
            database.execute("update dedupe.fingerprint_shelf set packed_to = " + packedTo + " where shelf >= " + shelf
                    + " and shelf < " + (shelf + RUN));
        }
    }

    private void insert(String into, long[]... columns) throws SQLException {
        try (PreparedStatement insert = database.connection().prepareStatement("insert into dedupe." + into)) {
            for (int i = 0; i < columns.length; i++) {
                Long[] column = LongStream.of(columns[i]).boxed().toArray(Long[]::new);
                insert.setArray(i + 1, database.connection().createArrayOf("bigint", column));
            }
            insert.executeUpdate();
        }
    }
}

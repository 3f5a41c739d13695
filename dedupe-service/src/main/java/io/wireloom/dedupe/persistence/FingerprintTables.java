package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.weaving.FingerprintStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** The index of fingerprints: entries as rows that were added lately, and all others in blocks. */
public final class FingerprintTables implements FingerprintStore {

    /** A number is forgotten when a higher one was seen on every shelf, so {@code retired_at} is above all given out so far. */
    private static final String RETIRE =
            """
            with gone as (delete from dedupe.fingerprint_owner where article_id = any(cast(:ids as text[])) returning number)
            insert into dedupe.retired_fingerprint_owner (number, retired_at)
            select gone.number, 1 + (select max(number) from dedupe.fingerprint_owner) from gone""";

    private static final String OWN =
            """
            insert into dedupe.fingerprint_owner (article_id) select unnest(cast(:ids as text[]))
            returning number, article_id""";

    private static final String ADD =
            """
            insert into dedupe.fresh_fingerprint (hash, number)
            select * from unnest(cast(:hashes as bigint[]), cast(:numbers as bigint[]))""";

    private static final String FIND =
            """
            select hash, number, null from dedupe.fresh_fingerprint where hash = any(cast(:hashes as bigint[]))
            union all
            select null, null, string_agg(body, cast('' as bytea)) from dedupe.fingerprint_block
            where address = any(array(
                select (s.shelf << %d) + ((h & %d) * s.blocks >> %d)
                from unnest(cast(:hashes as bigint[])) as h join dedupe.fingerprint_shelf s on s.shelf = h >> %d
                where s.blocks > 0))"""
                    .formatted(Shelf.BLOCK_BITS, (1L << Shelf.LOW_BITS) - 1, Shelf.LOW_BITS, Shelf.LOW_BITS);

    private static final String OWNERS =
            "select number, article_id from dedupe.fingerprint_owner where number = any(cast(:numbers as bigint[]))";

    private static final String RECURRING =
            "select hash, null from dedupe.recurring_fingerprint where hash = any(cast(:hashes as bigint[]))";

    private static final String MARK =
            """
            insert into dedupe.recurring_fingerprint (hash) select unnest(cast(:hashes as bigint[]))
            on conflict do nothing""";

    private static final String UNMARK =
            "delete from dedupe.recurring_fingerprint where hash = any(cast(:hashes as bigint[]))";

    private final Sql sql;

    /** The index as the session's transaction sees it. */
    public FingerprintTables(Mutiny.StatelessSession session) {
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Void> save(Map<String, Fingerprints> fingerprints) {
        Map<String, Set<Long>> holding = new HashMap<>();
        fingerprints.forEach((id, prints) -> {
            Set<Long> all = prints.all();
            if (!all.isEmpty()) {
                holding.put(id, all);
            }
        });
        String[] ids = fingerprints.keySet().toArray(String[]::new);
        String[] held = holding.keySet().toArray(String[]::new);
        return run(ids.length, RETIRE, Map.of("ids", ids))
                .chain(() -> held.length == 0
                        ? Uni.createFrom().voidItem()
                        : sql.rows(OWN, Map.of("ids", held)).chain(owners -> add(owners, holding)));
    }

    /** In the order of the hashes, in which they lie on the disk. */
    private Uni<Void> add(List<Object[]> owners, Map<String, Set<Long>> fingerprints) {
        List<long[]> entries = new ArrayList<>();
        owners.forEach(owner -> {
            long number = (Long) owner[0];
            fingerprints.get((String) owner[1]).forEach(hash -> entries.add(new long[] {hash, number}));
        });
        entries.sort(Comparator.comparingLong(entry -> entry[0]));
        long[] hashes = new long[entries.size()];
        long[] numbers = new long[entries.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = entries.get(i)[0];
            numbers[i] = entries.get(i)[1];
        }
        return sql.run(ADD, Map.of("hashes", hashes, "numbers", numbers));
    }

    @Override
    public Uni<Map<Long, List<String>>> holders(Collection<Long> fingerprints) {
        long[] hashes = sorted(fingerprints);
        return sql.rows(FIND, Map.of("hashes", hashes)).chain(rows -> {
            Map<Long, Set<Long>> numbers = new TreeMap<>();
            for (Object[] row : rows) {
                if (row[0] != null) {
                    put(numbers, (Long) row[0], (Long) row[1]);
                } else if (row[2] != null) {
                    find((byte[]) row[2], hashes, numbers);
                }
            }
            return named(numbers);
        });
    }

    private static void find(byte[] blocks, long[] hashes, Map<Long, Set<Long>> numbers) {
        Block.Reader reader = new Block.Reader(blocks);
        while (reader.next()) {
            reader.find(hashes, (hash, number) -> put(numbers, hash, number));
        }
    }

    private static void put(Map<Long, Set<Long>> numbers, long hash, long number) {
        numbers.computeIfAbsent(hash, key -> new HashSet<>()).add(number);
    }

    /** Numbers that nobody owns are of versions that were replaced. */
    private Uni<Map<Long, List<String>>> named(Map<Long, Set<Long>> numbers) {
        if (numbers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        long[] all = numbers.values().stream()
                .flatMap(Set::stream)
                .mapToLong(Long::longValue)
                .distinct()
                .toArray();
        return sql.rows(OWNERS, Map.of("numbers", all)).map(rows -> {
            Map<Long, String> ids = new HashMap<>();
            rows.forEach(row -> ids.put((Long) row[0], (String) row[1]));
            Map<Long, List<String>> holders = new HashMap<>();
            numbers.forEach((hash, of) -> {
                List<String> named =
                        of.stream().filter(ids::containsKey).map(ids::get).toList();
                if (!named.isEmpty()) {
                    holders.put(hash, named);
                }
            });
            return holders;
        });
    }

    @Override
    public Uni<Set<Long>> recurring(Collection<Long> fingerprints) {
        return sql.rows(RECURRING, Map.of("hashes", sorted(fingerprints))).map(rows -> {
            Set<Long> recurring = new HashSet<>();
            rows.forEach(row -> recurring.add((Long) row[0]));
            return recurring;
        });
    }

    @Override
    public Uni<Void> mark(Collection<Long> recurring, Collection<Long> noLonger) {
        return run(noLonger.size(), UNMARK, Map.of("hashes", sorted(noLonger)))
                .chain(() -> run(recurring.size(), MARK, Map.of("hashes", sorted(recurring))));
    }

    private Uni<Void> run(int rows, String statement, Map<String, ?> parameters) {
        return rows == 0 ? Uni.createFrom().voidItem() : sql.run(statement, parameters);
    }

    private static long[] sorted(Collection<Long> fingerprints) {
        return fingerprints.stream()
                .mapToLong(Long::longValue)
                .sorted()
                .distinct()
                .toArray();
    }
}

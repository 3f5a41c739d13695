package io.wireloom.dedupe.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks hold exactly the entries that were packed, whatever came, went and was packed again in between. */
class PackedTest {

    private static final PackingRun ALL = new PackingRun(0, Shelf.COUNT);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void holdsWhatAMapHolds(int seed) {
        Random random = new Random(seed);
        TreeMap<Long, Set<Long>> map = new TreeMap<>();
        Packed packed = Packed.of(ALL, new Postings(), 0);
        long number = 0;
        for (int round = 0; round < 12; round++) {
            Set<Long> retired = new HashSet<>();
            for (long gone = 1; gone <= number; gone++) {
                if (random.nextInt(10) == 0) {
                    retired.add(gone);
                }
            }
            map.values().forEach(numbers -> numbers.removeAll(retired));
            map.values().removeIf(Set::isEmpty);
            TreeMap<Long, Set<Long>> fresh = new TreeMap<>();
            for (int article = random.nextInt(30); article > 0; article--) {
                number += 1 + random.nextInt(3000);
                for (int i = 0; i < 60; i++) {
                    long hash = hash(random);
                    fresh.computeIfAbsent(hash, key -> new TreeSet<>()).add(number);
                    map.computeIfAbsent(hash, key -> new TreeSet<>()).add(number);
                }
            }
            packed = Packed.of(ALL, entries(packed).merged(postings(fresh), retired::contains), number);
            assertThat(map(entries(packed))).isEqualTo(map);
            long[] sought = sought(random, map);
            TreeMap<Long, Set<Long>> held = new TreeMap<>(map);
            held.keySet().removeIf(hash -> Arrays.binarySearch(sought, hash) < 0);
            assertThat(found(packed.bodies(), sought)).isEqualTo(held);
        }
    }

    @Test
    void putsEveryEntryIntoTheBlockThatItsHashNames() {
        Random random = new Random(1);
        TreeMap<Long, Set<Long>> map = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            map.computeIfAbsent(random.nextLong(1L << Shelf.LOW_BITS), key -> new TreeSet<>())
                    .add(random.nextLong(1_000_000));
        }
        Packed packed = Packed.of(new PackingRun(0, 1), postings(map), 7);
        Shelf shelf = packed.shelves().get(0);

        assertThat(shelf.entries()).isEqualTo(20_000);
        assertThat(shelf.blocks()).isEqualTo(134);
        assertThat(shelf.packedTo()).isEqualTo(7);
        for (long hash : map.keySet()) {
            int at = Arrays.binarySearch(packed.addresses(), Shelf.address(0) + Shelf.block(hash, shelf.blocks()));
            byte[] block = Arrays.copyOfRange(
                    packed.bodies(), (int) packed.starts()[at], (int) (packed.starts()[at] + packed.lengths()[at]));
            assertThat(found(block, hash).get(hash)).isEqualTo(map.get(hash));
        }
        assertThat(packed.bodies().length / 20_000.0).isBetween(5.0, 6.2);
    }

    @Test
    void aFingerprintOfVeryManyHoldersFillsABlockAndLeavesTheOthersAlone() {
        Postings postings = new Postings();
        postings.add(5, 1);
        for (int number = 1; number <= 100_000; number++) {
            postings.add(1000, number);
        }
        postings.add((1L << Shelf.LOW_BITS) - 1, 3);
        Packed packed = Packed.of(new PackingRun(0, 1), postings, 0);

        assertThat(packed.shelves().get(0).blocks()).isEqualTo(2);
        assertThat(packed.bodies().length).isLessThan(220_000);
        assertThat(found(packed.bodies(), 1000).get(1000L)).hasSize(100_000);
    }

    @Test
    void refusesEntriesOutOfOrder() {
        Postings postings = new Postings();
        postings.add(5, 2);
        postings.add(5, 2);
        assertThat(postings.size()).isEqualTo(1);
        assertThatThrownBy(() -> postings.add(5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> postings.add(4, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void packsWhatOneInTwentyAddedToAndNeverAFew() {
        assertThat(PackingRun.due(new Shelf(0, 0, 0, 0), 499)).isFalse();
        assertThat(PackingRun.due(new Shelf(0, 0, 0, 0), 500)).isTrue();
        assertThat(PackingRun.due(new Shelf(0, 0, 0, 300_000), 314_999)).isFalse();
        assertThat(PackingRun.due(new Shelf(0, 0, 0, 300_000), 315_000)).isTrue();
    }

    @Test
    void takesFewShelvesAtATimeOnceTheyAreFull() {
        assertThat(PackingRun.from(new Shelf(0, 0, 0, 0))).isEqualTo(new PackingRun(0, 512));
        assertThat(PackingRun.from(new Shelf(4000, 0, 0, 0))).isEqualTo(new PackingRun(4000, 4096));
        assertThat(PackingRun.from(new Shelf(7, 200, 29_000, 0))).isEqualTo(new PackingRun(7, 8));
        assertThat(PackingRun.from(new Shelf(7, 2000, 290_000, 0))).isEqualTo(new PackingRun(7, 8));
        assertThat(new PackingRun(250, 255).endsStretch()).isFalse();
        assertThat(new PackingRun(250, 256).endsStretch()).isTrue();
    }

    /** Few, so that they meet; some next to each other, some far apart, the highest of all too. */
    private static long hash(Random random) {
        return random.nextInt(20) == 0
                ? (1L << 40) - 1 - random.nextInt(2)
                : random.nextLong(60) * (1L << 34) + random.nextInt(40);
    }

    /** Half of what is held, and some that is not. */
    private static long[] sought(Random random, TreeMap<Long, Set<Long>> map) {
        Set<Long> sought = new TreeSet<>();
        map.keySet().stream().filter(hash -> random.nextBoolean()).forEach(sought::add);
        for (int i = 0; i < 20; i++) {
            sought.add(hash(random) + 1);
        }
        return sought.stream().mapToLong(Long::longValue).toArray();
    }

    private static Postings postings(TreeMap<Long, Set<Long>> map) {
        Postings postings = new Postings();
        map.forEach((hash, numbers) -> numbers.forEach(number -> postings.add(hash, number)));
        return postings;
    }

    private static Postings entries(Packed packed) {
        Postings postings = new Postings();
        Block.Reader reader = new Block.Reader(packed.bodies());
        while (reader.next()) {
            reader.read(postings);
        }
        return postings;
    }

    private static TreeMap<Long, Set<Long>> map(Postings postings) {
        TreeMap<Long, Set<Long>> map = new TreeMap<>();
        for (int i = 0; i < postings.size(); i++) {
            map.computeIfAbsent(postings.hash(i), key -> new TreeSet<>()).add(postings.number(i));
        }
        return map;
    }

    private static TreeMap<Long, Set<Long>> found(byte[] blocks, long... sought) {
        TreeMap<Long, Set<Long>> found = new TreeMap<>();
        Block.Reader reader = new Block.Reader(blocks);
        while (reader.next()) {
            reader.find(sought, (hash, number) -> found.computeIfAbsent(hash, key -> new TreeSet<>())
                    .add(number));
        }
        return found;
    }
}

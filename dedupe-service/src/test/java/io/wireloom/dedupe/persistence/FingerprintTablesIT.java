package io.wireloom.dedupe.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.backing.BackingResource;
import io.wireloom.dedupe.copies.Fingerprints;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index answers as a map does, whatever was saved, replaced and taken out before. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class FingerprintTablesIT {

    /** While packing goes on; it may be done before so many. */
    private static final int LOOKS = 3;

    @Inject
    Mutiny.SessionFactory sessions;

    private final Map<String, Fingerprints> saved = new HashMap<>();
    private final Set<Long> marked = new HashSet<>();

    @BeforeEach
    void empty() throws Throwable {
        for (String table : List.of(
                "fingerprint_owner",
                "retired_fingerprint_owner",
                "fresh_fingerprint",
                "fingerprint_block",
                "recurring_fingerprint")) {
            execute("delete from dedupe." + table);
        }
        execute("alter table dedupe.fingerprint_owner alter column number restart with 1");
        execute("update dedupe.fingerprint_shelf set blocks = 0, entries = 0, packed_to = 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void answersAsAMapDoesHoweverMuchIsPacked(int seed) throws Throwable {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            Map<String, Fingerprints> articles = articles(random);
            saved.putAll(articles);
            Set<Long> recurring = prints(random);
            Set<Long> noLonger = prints(random);
            noLonger.removeAll(recurring);
            marked.removeAll(noLonger);
            marked.addAll(recurring);
            in(tables -> tables.save(articles).chain(() -> tables.mark(recurring, noLonger)));
            pack(random);

            Set<Long> asked = prints(random);
            Map<Long, List<String>> found = in(tables -> tables.holders(asked));
            Set<Long> foundRecurring = in(tables -> tables.recurring(asked));
            assertThat(sorted(found)).as("step %d", step).isEqualTo(holders(asked));
            assertThat(foundRecurring).as("step %d", step).isEqualTo(recurring(asked));
        }
    }

    @Test
    void keepsNothingOfWhatIsGoneOnceAllIsPacked() throws Throwable {
        Random random = new Random(5);
        for (int step = 0; step < 30; step++) {
            Map<String, Fingerprints> articles = articles(random);
            saved.putAll(articles);
            in(tables -> tables.save(articles));
            pack(random);
        }
        saved.put("last", prints(1));
        in(tables -> tables.save(Map.of("last", prints(1))));
        packAll();
        packAll();

        assertThat(count("fresh_fingerprint")).isZero();
        assertThat(count("retired_fingerprint_owner")).isZero();
        assertThat(number("select cast(sum(entries) as bigint) from dedupe.fingerprint_shelf"))
                .isEqualTo(saved.values().stream()
                        .mapToInt(prints -> prints.all().size())
                        .sum());
    }

    @Test
    void packsWhatIsDueAndNoMore() throws Throwable {
        Map<String, Fingerprints> articles = new HashMap<>();
        for (int i = 0; i < 499; i++) {
            articles.put("article " + i, prints(i, i + ((long) i << 31)));
        }
        in(tables -> tables.save(articles));
        assertThat(packNext()).isFalse();
        in(tables -> tables.save(Map.of("one more", prints(7))));
        VertxContextSupport.subscribeAndAwait(() -> new FingerprintPacking(sessions).packDue());
        assertThat(packNext()).isFalse();
        assertThat(count("fresh_fingerprint")).isZero();
        Map<Long, List<String>> found = in(tables -> tables.holders(Set.of(7L, 8L)));
        assertThat(sorted(found)).isEqualTo(Map.of(7L, List.of("article 7", "one more"), 8L, List.of("article 8")));
    }

    @Test
    void findsEverythingWhilePackingGoesOnBesideIt() throws Throwable {
        Map<String, Fingerprints> articles = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            articles.put("article " + i, prints(i, i + ((long) i << 28)));
        }
        in(tables -> tables.save(articles));
        CompletableFuture<Void> packed = new CompletableFuture<>();
        VertxContextSupport.subscribe(
                () -> Uni.createFrom()
                        .deferred(() ->
                                sessions.withStatelessTransaction(session -> new FingerprintPacker(session).packNext()))
                        .repeat()
                        .whilst(Optional::isPresent),
                each -> each.with(more -> {}, packed::completeExceptionally, () -> packed.complete(null)));
        Set<Long> asked = articles.values().stream()
                .flatMap(prints -> prints.all().stream())
                .collect(Collectors.toSet());
        int looks = 0;
        while (!packed.isDone() || looks < LOOKS) {
            Map<Long, List<String>> found = in(tables -> tables.holders(asked));
            assertThat(found).hasSize(asked.size());
            assertThat(found.values())
                    .allMatch(ids -> ids.size() == Set.copyOf(ids).size());
            looks++;
        }
        packed.get(10, TimeUnit.SECONDS);
        // The service's own timer may be the one that packs; the run here ends then, and that one goes on.
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(count("fresh_fingerprint"))
                .isZero());
    }

    private Map<Long, List<String>> holders(Set<Long> asked) {
        Map<Long, List<String>> holders = new TreeMap<>();
        new TreeMap<>(saved).forEach((id, prints) -> prints.all().stream()
                .filter(asked::contains)
                .forEach(print ->
                        holders.computeIfAbsent(print, key -> new ArrayList<>()).add(id)));
        return holders;
    }

    private static Map<Long, List<String>> sorted(Map<Long, List<String>> holders) {
        Map<Long, List<String>> sorted = new TreeMap<>();
        holders.forEach((print, ids) -> sorted.put(print, ids.stream().sorted().toList()));
        return sorted;
    }

    private Set<Long> recurring(Set<Long> asked) {
        Set<Long> recurring = new HashSet<>(marked);
        recurring.retainAll(asked);
        return recurring;
    }

    private static Map<String, Fingerprints> articles(Random random) {
        Map<String, Fingerprints> articles = new HashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean withdrawn = random.nextInt(4) == 0;
            articles.put(
                    "article " + random.nextInt(12),
                    withdrawn
                            ? Fingerprints.NONE
                            : new Fingerprints(new TreeSet<>(prints(random)), new TreeSet<>(prints(random))));
        }
        return articles;
    }

    private static Set<Long> prints(Random random) {
        Set<Long> prints = new HashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            prints.add(random.nextLong(12) * (1L << 36) + random.nextLong(4));
        }
        return prints;
    }

    private static Fingerprints prints(long... shingles) {
        return new Fingerprints(new TreeSet<>(LongStream.of(shingles).boxed().toList()), new TreeSet<>());
    }

    private void pack(Random random) throws Throwable {
        int first = random.nextInt(Shelf.COUNT);
        fill(first, 1 + random.nextInt(Math.min(1500, Shelf.COUNT - first)));
    }

    private void packAll() throws Throwable {
        fill(0, Shelf.COUNT);
    }

    private void fill(int first, int count) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> new FingerprintPacking(sessions).fill(first, first + count, new Postings()));
    }

    private boolean packNext() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                        () -> sessions.withStatelessTransaction(session -> new FingerprintPacker(session).packNext()))
                .isPresent();
    }

    private void execute(String statement) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(
                session -> session.createNativeQuery(statement).executeUpdate()));
    }

    private long count(String table) throws Throwable {
        return number("select count(*) from dedupe." + table);
    }

    private long number(String query) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessSession(
                session -> session.createNativeQuery(query, Long.class).getSingleResult()));
    }

    private <T> T in(Function<FingerprintTables, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> sessions.withStatelessTransaction(session -> work.apply(new FingerprintTables(session))));
    }
}

package io.wireloom.dedupe.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.backing.BackingResource;
import io.wireloom.dedupe.copies.Fingerprints;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index answers as a map does, whatever was saved, replaced and taken out before. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class FingerprintTablesIT {

    private static final long PRINTS = 40;

    @Inject
    Mutiny.SessionFactory sessions;

    private final Map<String, Fingerprints> saved = new HashMap<>();
    private final Set<Long> marked = new HashSet<>();

    @BeforeEach
    void empty() throws Throwable {
        for (String table : List.of("fingerprint_owner", "fresh_fingerprint", "recurring_fingerprint")) {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(session ->
                    session.createNativeQuery("delete from dedupe." + table).executeUpdate()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void answersAsAMapDoes(int seed) throws Throwable {
        Random random = new Random(seed);
        for (int step = 0; step < 40; step++) {
            Map<String, Fingerprints> articles = articles(random);
            saved.putAll(articles);
            Set<Long> recurring = prints(random);
            Set<Long> noLonger = prints(random);
            noLonger.removeAll(recurring);
            marked.removeAll(noLonger);
            marked.addAll(recurring);
            in(tables -> tables.save(articles).chain(() -> tables.mark(recurring, noLonger)));

            Set<Long> asked = prints(random);
            Map<Long, List<String>> found = in(tables -> tables.holders(asked));
            Set<Long> foundRecurring = in(tables -> tables.recurring(asked));
            assertThat(sorted(found)).as("step %d", step).isEqualTo(holders(asked));
            assertThat(foundRecurring).as("step %d", step).isEqualTo(recurring(asked));
        }
    }

    private Map<Long, List<String>> holders(Set<Long> asked) {
        Map<Long, List<String>> holders = new TreeMap<>();
        new TreeMap<>(saved)
                .forEach((id, prints) -> prints.all().stream()
                        .filter(asked::contains)
                        .forEach(print -> holders.computeIfAbsent(print, key -> new ArrayList<>())
                                .add(id)));
        return holders;
    }

    private static Map<Long, List<String>> sorted(Map<Long, List<String>> holders) {
        Map<Long, List<String>> sorted = new TreeMap<>();
        holders.forEach(
                (print, ids) -> sorted.put(print, ids.stream().sorted().toList()));
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
            prints.add(random.nextLong(PRINTS) << 33);
        }
        return prints;
    }

    private <T> T in(Function<FingerprintTables, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(
                session -> work.apply(new FingerprintTables(session))));
    }
}

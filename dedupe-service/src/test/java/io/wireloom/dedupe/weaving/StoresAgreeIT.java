package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database answers as the maps do: the property tests on the maps hold for it too. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StoresAgreeIT {

    private static final int BATCH = 7;

    @Inject
    WeavingTransactions transactions;

    @Inject
    Mutiny.SessionFactory sessions;

    private Stored stored;

    @BeforeEach
    void empty() {
        stored = new Stored(sessions);
        stored.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void endsInTheSameStateAsTheMaps(int seed) {
        List<Object> messages = OrderFreePropertyTest.messages(new Random(seed), 7);
        messages.forEach(message -> Stored.take(List.of(message), transactions));

        assertThat(stored.digest()).isEqualTo(new World().take(messages).digest());
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void followsTheDeskAsTheMapsDo(int seed) {
        List<Object> messages = DecisionsPropertyTest.messages(new Random(seed), 7);
        messages.forEach(message -> Stored.take(List.of(message), transactions));

        assertThat(stored.digest()).isEqualTo(new World().take(messages).digest());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void tellsTheStoriesThatTheMapsTell(int seed) {
        List<Article> versions = StoriesPropertyTest.articles(new Random(seed), 14);
        World world = new World();
        for (int at = 0; at < versions.size(); at += BATCH) {
            List<Article> batch = versions.subList(at, Math.min(versions.size(), at + BATCH));
            Stored.take(batch, transactions);
            world.batch(batch);
        }

        assertThat(stored.stories())
                .isEqualTo(StoriesPropertyTest.said(world.stories))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void learnsWhatTheMapsLearn(int seed) {
        List<Article> versions = new Stories(new Random(seed)).articles(40);
        World world = new World();
        for (int at = 0; at < versions.size(); at += BATCH) {
            List<Article> batch = versions.subList(at, Math.min(versions.size(), at + BATCH));
            Stored.take(batch, transactions);
            world.batch(batch);
        }

        assertThat(stored.digest()).isEqualTo(world.digest());
        assertThat(stored.stories()).isEqualTo(StoriesPropertyTest.said(world.stories));
        assertThat(stored.texts("select cast(hash as text) from dedupe.recurring_fingerprint"))
                .containsExactlyInAnyOrderElementsOf(world.fingerprints.recurring.stream()
                        .map(String::valueOf)
                        .toList())
                .isNotEmpty();
    }
}

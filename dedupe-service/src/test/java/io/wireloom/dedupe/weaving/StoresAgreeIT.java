package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database answers as the maps do: the property tests on the maps hold for it too. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StoresAgreeIT {

    private static final List<String> TABLES = List.of(
            "article",
            "fingerprint_owner",
            "fresh_fingerprint",
            "recurring_fingerprint",
            "witness",
            "copy_link",
            "claim_record",
            "telling",
            "telling_key",
            "edge",
            "incident",
            "membership",
            "copies",
            "quotation",
            "quotation_form",
            "quotation_form_edge",
            "shared_quotations");

    @Inject
    WeavingTransactions transactions;

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeEach
    void empty() throws Throwable {
        for (String table : TABLES) {
            run(() -> sessions.withStatelessTransaction(session ->
                    session.createNativeQuery("delete from dedupe." + table).executeUpdate()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void endsInTheSameStateAsTheMaps(int seed) throws Throwable {
        List<Object> messages = OrderFreePropertyTest.messages(new Random(seed), 7);
        for (Object message : messages) {
            take(List.of(message));
        }

        List<Incident> incidents = stored("select body from dedupe.incident where standing", Incident.class);
        List<ArticleCopies> copies = stored("select body from dedupe.copies", ArticleCopies.class);
        assertThat(World.digest(incidents, copies))
                .isEqualTo(new World().take(messages).digest());
    }

    private void take(List<?> messages) throws Throwable {
        run(() -> transactions.with(weaver -> weaver.takeArticles(World.articles(messages))
                .chain(() -> weaver.takeClaims(World.records(messages)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void learnsWhatTheMapsLearnInBatches(int seed) throws Throwable {
        Random random = new Random(seed);
        List<Article> versions = new Stories(random).articles(14);
        World world = new World();
        for (int at = 0; at < versions.size(); at += 3) {
            List<Article> batch = versions.subList(at, Math.min(versions.size(), at + 3));
            take(batch);
            world.batch(batch);
        }

        List<ArticleCopies> copies = stored("select body from dedupe.copies", ArticleCopies.class);
        assertThat(World.digest(List.of(), copies)).isEqualTo(world.digest());
        List<String> recurring = run(() -> sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select cast(hash as text) from dedupe.recurring_fingerprint", String.class)
                .getResultList()));
        assertThat(recurring)
                .containsExactlyInAnyOrderElementsOf(
                        world.store.recurring.stream().map(String::valueOf).toList())
                .isNotEmpty();
    }

    private <T> List<T> stored(String query, Class<T> type) throws Throwable {
        List<String> bodies = run(() -> sessions.withStatelessSession(
                session -> session.createNativeQuery(query, String.class).getResultList()));
        return bodies.stream().map(body -> MessageCodec.read(body, type)).toList();
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}

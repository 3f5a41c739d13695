package io.wireloom.dedupe.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.wireloom.backing.BackingResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outbox looks for what is not published by its index, whatever the table holds: all rows of a small one look cheap to read. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class OutboxPlansIT {

    private static final Map<String, String> QUESTIONS =
            Map.of("incident", Outbox.INCIDENTS, "copies", Outbox.COPIES, "story", Outbox.STORIES);

    @Inject
    Mutiny.SessionFactory sessions;

    @ParameterizedTest
    @CsvSource({"incident", "copies", "story"})
    void whatIsNotPublishedIsFoundByItsIndex(String table) throws Throwable {
        List<String> plan = VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(session -> {
            Sql sql = new Sql(session);
            return sql.texts(Outbox.LOCK, Map.of())
                    .chain(() -> sql.texts("explain " + QUESTIONS.get(table), Map.of("most", 200)));
        }));

        assertThat(String.join("\n", plan)).contains(table + "_unpublished").doesNotContain("Seq Scan");
    }
}

package io.wireloom.dedupe.kafka;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.fixtures.Places;
import io.wireloom.dedupe.fixtures.Texts;
import io.wireloom.dedupe.persistence.Outbox;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The service dies between the commit of its state and the broker's acknowledgement. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
@QuarkusTest
@WithTestResource(BackingResource.class)
class CrashIT {

    private final String id = "crash-" + UUID.randomUUID();
    private final Article article = article(id)
            .published("2019-05-01T08:00:00Z")
            .paragraphs(Texts.generated(id))
            .build();
    private final ArticleClaims claims = record(
            article,
            claim(id + "-claim")
                    .in(article, 0, 90)
                    .place(Places.unresolved(id))
                    .day("2019-04-30")
                    .build());

    @Inject
    WeavingTransactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Publisher publisher;

    private Topics topics;

    @BeforeEach
    void open() {
        topics = new Topics();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void publishesWithTheRedeliveredRecordWhatWasCommittedButNotPublished() throws Throwable {
        assertThat(commitOnly(article)).isEqualTo(Outcome.PUBLISHED);

        topics.send(article);

        assertThat(topics.copies(article).articleId()).isEqualTo(id);
    }

    @Test
    void publishesAtStartWhatAnEarlierRunLeft() throws Throwable {
        commitOnly(article);
        VertxContextSupport.subscribeAndAwait(() -> transactions.with(weaver -> weaver.takeClaims(List.of(claims))));

        publisher.publishWhatWasLeft(null);

        ArticleCopies copies = topics.deduplicated(article);
        assertThat(topics.incident(copies).articleIds()).containsExactly(id);
    }

    @Test
    void keepsWhatTheBrokerDidNotTake() throws Throwable {
        commitOnly(article);

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> outbox.publish(new Outbox.Senders(
                        incident -> Uni.createFrom().failure(new IllegalStateException("the broker is gone")),
                        copies -> Uni.createFrom().failure(new IllegalStateException("the broker is gone")),
                        story -> Uni.createFrom().failure(new IllegalStateException("the broker is gone"))))))
                .hasMessageContaining("the broker is gone");

        VertxContextSupport.subscribeAndAwait(publisher::publish);
        assertThat(topics.copies(article).articleId()).isEqualTo(id);
    }

    private Outcome commitOnly(Article of) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions
                .with(weaver -> weaver.takeArticles(List.of(ArticleText.of(of))))
                .map(outcomes -> outcomes.get(0)));
    }
}

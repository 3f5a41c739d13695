package io.wireloom.dedupe.kafka;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.fixtures.Places;
import io.wireloom.dedupe.fixtures.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An origin that three others reprinted is withdrawn, and comes back. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class WithdrawalIT {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Article origin = story("origin", "2018-02-03T08:00:00Z");
    private final List<Article> reprints = List.of(
            story("first", "2018-02-03T09:00:00Z"),
            story("second", "2018-02-03T10:00:00Z"),
            story("third", "2018-02-03T11:00:00Z"));
    private Topics topics;

    @BeforeEach
    void open() {
        topics = new Topics();
        List<Article> all = new ArrayList<>(reprints);
        all.add(origin);
        all.forEach(topics::send);
        all.forEach(one -> topics.send(strike(one)));
        topics.settle();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Article.Status.class,
            names = {"CANCELED", "WITHHELD"})
    void leavesItsFamilyAtOnce(Article.Status status) {
        assertThat(topics.copies(reprints.get(2)).of()).isEqualTo(origin.articleId());
        assertThat(topics.incident(topics.copies(origin)).origins()).hasSize(1);

        topics.send(version("2018-02-03T12:00:00Z", status));
        topics.settle();

        ArticleCopies withdrawn = topics.copies(origin);
        assertThat(withdrawn.relation()).isEqualTo(Relation.NONE);
        assertThat(withdrawn.origin()).isEqualTo(origin.articleId());
        assertThat(withdrawn.incidents()).isEmpty();
        ArticleCopies first = topics.copies(reprints.get(0));
        assertThat(first.relation()).isEqualTo(Relation.NONE);
        assertThat(first.familyId()).isNotEqualTo(withdrawn.familyId());
        for (Article reprint : reprints.subList(1, 3)) {
            ArticleCopies copies = topics.copies(reprint);
            assertThat(copies.of()).isEqualTo(reprints.get(0).articleId());
            assertThat(copies.origin()).isEqualTo(reprints.get(0).articleId());
            assertThat(copies.familyId()).isEqualTo(first.familyId());
        }
        assertThat(topics.incident(first).articleIds())
                .containsExactlyInAnyOrderElementsOf(
                        reprints.stream().map(Article::articleId).toList());
        topics.ledgerCloses();
    }

    @Test
    void comesBackAsTheOriginThatItWas() {
        ArticleCopies before = topics.copies(reprints.get(2));
        topics.send(version("2018-02-03T12:00:00Z", Article.Status.CANCELED));
        topics.settle();
        assertThat(topics.copies(reprints.get(2)).familyId()).isNotEqualTo(before.familyId());

        Article again = article(origin.articleId())
                .outlet("origin")
                .published("2018-02-03T08:00:00Z")
                .paragraphs(Texts.generated(run))
                .updated("2018-02-03T13:00:00Z")
                .build();
        topics.send(again);
        topics.send(strike(again));
        topics.settle();

        for (Article reprint : reprints) {
            ArticleCopies copies = topics.copies(reprint);
            assertThat(copies.familyId()).isEqualTo(before.familyId());
            assertThat(copies.of()).isEqualTo(origin.articleId());
        }
        assertThat(topics.incident(topics.copies(origin)).articleIds()).hasSize(4);
    }

    private Article story(String name, String published) {
        return article(run + name)
                .outlet(name)
                .published(published)
                .paragraphs(Texts.generated(run))
                .build();
    }

    private Article version(String stated, Article.Status status) {
        return article(origin.articleId())
                .published("2018-02-03T08:00:00Z")
                .paragraphs("This report may not be used.")
                .updated(stated)
                .status(status)
                .build();
    }

    private ArticleClaims strike(Article article) {
        return record(
                article,
                claim(article.articleId() + article.versionId())
                        .in(article, 0, 120)
                        .actor(run)
                        .place(Places.unresolved(run))
                        .day("2018-02-02")
                        .by("observatory", "monitor")
                        .tally("killed", "civilians", 27)
                        .build());
    }
}

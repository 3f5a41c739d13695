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
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.Places;
import io.wireloom.dedupe.fixtures.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles and claims in, copies and incidents out, on a real broker and a real database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class DedupeIT {

    private static final String HARVEST = "harvest";
    private static final String PORT = "port";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
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
    void publishesOneIncidentForTwoReportsOfOneStrike() {
        Article monitor = story("monitor", "2015-10-01T08:00:00Z", HARVEST);
        Article opposition = story("opposition", "2015-10-01T09:00:00Z", PORT);
        topics.send(monitor);
        topics.send(strike(monitor, "observatory", "monitor", 27));
        topics.send(opposition);
        topics.send(strike(opposition, "council", "other", 36));

        topics.settle();
        ArticleCopies done = topics.copies(opposition);
        assertThat(done.relation()).isEqualTo(ArticleCopies.Relation.NONE);
        assertThat(done.incidents()).hasSize(1);
        Incident incident = topics.incident(done);
        assertThat(incident.revision()).isGreaterThanOrEqualTo(done.incidents().get(incident.incidentId()));
        assertThat(incident.claims()).hasSize(2);
        assertThat(incident.origins()).hasSize(2);
        assertThat(incident.start()).isEqualTo(LocalDate.parse("2015-09-30"));
        assertThat(incident.grade()).isEqualTo("fair");
        assertThat(incident.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.low()).isEqualTo(27);
            assertThat(tally.high()).isEqualTo(36);
            assertThat(tally.figures()).hasSize(2);
        });
        assertThat(incident.disagreements())
                .extracting(Incident.Disagreement::kind)
                .contains("conflict");
    }

    @Test
    void endsInTheSameStateInAnyOrderAndWithRepetition() {
        List<Runnable> first = batch("x");
        List<Runnable> second = batch("y");
        first.forEach(Runnable::run);
        List<Runnable> twice = new ArrayList<>(second);
        twice.addAll(second);
        Collections.shuffle(twice, new Random(7));
        twice.forEach(Runnable::run);

        topics.settle();
        assertThat(topics.digest(run + "y")).isEqualTo(topics.digest(run + "x")).isNotEmpty();
    }

    @Test
    void changesNothingForADuplicate() {
        Article article = story("again", "2015-10-01T08:00:00Z", HARVEST);
        topics.send(article);
        topics.send(strike(article, "observatory", "monitor", 19));
        topics.settle();
        ArticleCopies done = topics.copies(article);
        Incident before = topics.incident(done);

        topics.send(article);
        topics.send(strike(article, "observatory", "monitor", 19));
        topics.settle();

        assertThat(topics.incident(done).revision()).isEqualTo(before.revision());
        assertThat(topics.copies(article).revision()).isEqualTo(done.revision());
    }

    @Test
    void withdrawsTheClaimsOfACanceledArticle() {
        Article kept = story("kept", "2016-03-01T08:00:00Z", HARVEST);
        Article killed = story("killed", "2016-03-01T09:00:00Z", HARVEST);
        topics.send(kept);
        topics.send(killed);
        topics.send(strike(kept, "observatory", "monitor", 27));
        topics.send(strike(killed, "council", "other", 36));
        topics.settle();
        ArticleCopies done = topics.copies(killed);
        assertThat(topics.incident(done).claims()).hasSize(2);
        assertThat(topics.copies(kept).familyId()).isEqualTo(done.familyId());

        Article kill = article(killed.articleId())
                .published("2016-03-01T10:00:00Z")
                .paragraphs("This report is withdrawn.")
                .status(Article.Status.CANCELED)
                .build();
        topics.send(kill);
        topics.settle();

        Incident after = topics.incident(topics.copies(kept));
        assertThat(after.claims()).hasSize(1);
        assertThat(topics.copies(killed).incidents()).isEmpty();
        assertThat(topics.copies(killed).familyId())
                .isNotEqualTo(topics.copies(kept).familyId());
    }

    @Test
    void deadLettersWhatCannotBeReadAndGoesOn() {
        topics.sendRaw("articles", run + "poison", "{\"articleId\": 7, ");
        topics.sendRaw("claims", run + "poison", "[]");
        Article article = story("after-poison", "2015-10-01T08:00:00Z", HARVEST);
        topics.send(article);

        assertThat(topics.copies(article)).isNotNull();
        assertThat(topics.deadLetter("articles.dedupe-service.dead-letter", run + "poison"))
                .contains("Article");
        assertThat(topics.deadLetter("claims.dedupe-service.dead-letter", run + "poison"))
                .contains("ArticleClaims");
        topics.ledgerCloses();
    }

    private List<Runnable> batch(String letter) {
        Article origin = story(letter + "-origin", "2015-10-01T08:00:00Z", letter + HARVEST);
        Article reprint = story(letter + "-reprint", "2015-10-01T11:00:00Z", letter + HARVEST);
        Article other = story(letter + "-other", "2015-10-01T09:30:00Z", letter + PORT);
        String place = letter + "ville";
        return List.of(
                () -> topics.send(origin),
                () -> topics.send(strikeAt(place, origin, "observatory", "monitor", 27)),
                () -> topics.send(reprint),
                () -> topics.send(strikeAt(place, reprint, "observatory", "monitor", 27)),
                () -> topics.send(other),
                () -> topics.send(strikeAt(place, other, "council", "other", 36)));
    }

    /** A story whose words are this test's own, so that tests do not copy each other. */
    private Article story(String name, String published, String text) {
        return article(run + name)
                .outlet(name)
                .published(published)
                .paragraphs(Texts.generated(run + text))
                .build();
    }

    private ArticleClaims strike(Article article, String speaker, String kind, long killed) {
        return strikeAt(article.publishedAt().toString().substring(0, 7), article, speaker, kind, killed);
    }

    /** A strike in a town of this test's own, so that tests do not meet. */
    private ArticleClaims strikeAt(String place, Article article, String speaker, String kind, long killed) {
        return record(
                article,
                claim(article.articleId() + article.versionId() + speaker)
                        .in(article, 0, 120)
                        .actor(run + place)
                        .place(Places.unresolved(run + place))
                        .day(article.publishedAt().toString().startsWith("2016") ? "2016-02-29" : "2015-09-30")
                        .by(speaker, kind)
                        .tally("killed", "civilians", killed)
                        .build());
    }
}

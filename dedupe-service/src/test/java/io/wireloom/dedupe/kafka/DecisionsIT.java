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
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.DeskDecision.Kind;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.Places;
import io.wireloom.dedupe.fixtures.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk tells two reports apart that the matching holds together, and thinks better of it. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class DecisionsIT {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Article one = story("one", "2018-02-03T08:00:00Z");
    private final Article other = story("other", "2018-02-03T09:00:00Z");
    private Topics topics;

    @BeforeEach
    void open() {
        topics = new Topics();
        List.of(one, other).forEach(topics::send);
        List.of(one, other).forEach(story -> topics.send(strike(story)));
        topics.settle();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void winsOverTheMachineUntilItIsUndone() {
        Incident before = topics.incident(topics.copies(one));
        assertThat(before.articleIds()).hasSize(2);

        DeskDecision split = decide(Kind.SPLIT, List.of(claimOf(one)), List.of(claimOf(other)), null, 0);
        topics.send(split);
        topics.send(split);
        topics.settle();

        Incident ours = topics.incident(topics.copies(one));
        Incident theirs = topics.incident(topics.copies(other));
        assertThat(ours.incidentId()).isEqualTo(before.incidentId()).isNotEqualTo(theirs.incidentId());
        assertThat(ours.decisions()).containsExactly(split.decisionId());
        assertThat(theirs.decisions()).containsExactly(split.decisionId());

        topics.send(decide(Kind.UNDO, List.of(), List.of(), split.decisionId(), 1));
        topics.settle();

        Incident after = topics.incident(topics.copies(other));
        assertThat(after.incidentId()).isEqualTo(before.incidentId());
        assertThat(after.articleIds()).hasSize(2);
        assertThat(after.decisions()).isEmpty();
        assertThat(topics.incident(theirs.incidentId()).state()).isEqualTo(Incident.State.DISSOLVED);
    }

    @Test
    void keepsAnIncidentThatItDismisses() {
        Incident before = topics.incident(topics.copies(one));
        DeskDecision dismissal = decide(Kind.DISMISS, List.of(claimOf(one)), List.of(), null, 0);

        topics.send(dismissal);
        topics.settle();

        Incident after = topics.incident(topics.copies(one));
        assertThat(after.incidentId()).isEqualTo(before.incidentId());
        assertThat(after.state()).isEqualTo(Incident.State.DISMISSED);
        assertThat(after.claims()).isEqualTo(before.claims());
        assertThat(after.decisions()).containsExactly(dismissal.decisionId());
    }

    @Test
    void putsAsideWhatItCannotRead() {
        topics.sendRaw("decisions", run, "{\"decisionId\":\"" + run + "\",\"kind\":\"split\"}");
        topics.settle();

        assertThat(topics.deadLetter("decisions.dedupe-service.dead-letter", run))
                .contains("by is missing");
    }

    private static DeskDecision decide(
            Kind kind, List<String> claimIds, List<String> others, String undoes, int second) {
        return new DeskDecision(
                        "",
                        kind,
                        claimIds,
                        others,
                        undoes,
                        "Awa Diarra",
                        null,
                        Instant.parse("2018-02-04T10:00:00Z").plusSeconds(second))
                .identified();
    }

    private Article story(String name, String published) {
        return article(run + name)
                .outlet(name)
                .published(published)
                .paragraphs(Texts.generated(run + name))
                .build();
    }

    private static String claimOf(Article article) {
        return article.articleId() + article.versionId();
    }

    private ArticleClaims strike(Article article) {
        return record(
                article,
                claim(claimOf(article))
                        .in(article, 0, 120)
                        .actor(run)
                        .place(Places.unresolved(run))
                        .day("2018-02-02")
                        .by("observatory", "monitor")
                        .tally("killed", "civilians", 27)
                        .build());
    }
}

package io.wireloom.dedupe.weaving;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.Stale;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.fixtures.Places;
import io.wireloom.dedupe.fixtures.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeaverTest {

    private final World world = new World();
    private final Article original = story("original", "2020-05-05T08:00:00Z");
    private final Article reprint = story("reprint", "2020-05-05T10:00:00Z");

    @Test
    void putsAReprintIntoTheFamilyOfItsOriginal() {
        world.take(List.of(reprint, original));

        ArticleCopies copies = world.incidents.copies.get("reprint");
        assertThat(copies.relation()).isEqualTo(ArticleCopies.Relation.SAME);
        assertThat(copies.of()).isEqualTo("original");
        assertThat(copies.familyId())
                .isEqualTo(world.incidents.copies.get("original").familyId());
    }

    @Test
    void countsAReprintOnceAsAnOriginAndTwiceAgainWhenItIsWithdrawn() {
        world.take(List.of(original, reprint, strike(original), strike(reprint)));
        assertThat(world.standing()).singleElement().satisfies(incident -> {
            assertThat(incident.claims()).hasSize(2);
            assertThat(incident.origins()).hasSize(1);
        });

        world.take(cancel(reprint));

        assertThat(world.standing()).singleElement().satisfies(incident -> assertThat(incident.articleIds())
                .containsExactly("original"));
        assertThat(world.incidents.copies.get("reprint").relation()).isEqualTo(ArticleCopies.Relation.NONE);
        assertThat(world.incidents.copies.get("reprint").incidents()).isEmpty();
    }

    @Test
    void announcesADissolvedIncidentWithItsSuccessors() {
        world.take(List.of(reprint, strike(reprint)));
        Incident first = world.standing().get(0);

        world.take(List.of(original, strike(original)));

        Incident gone = world.incidents.all.get(first.incidentId());
        assertThat(gone.state()).isEqualTo(Incident.State.DISSOLVED);
        assertThat(gone.revision()).isGreaterThan(first.revision());
        assertThat(gone.successors()).containsExactly(world.standing().get(0).incidentId());
    }

    @Test
    void doesNotLetAnOlderVersionThatComesLateWin() {
        Article later = article("original")
                .published("2020-05-05T09:00:00Z")
                .paragraphs(Texts.PORT)
                .build();
        world.take(List.of(later));

        assertThat(world.take(original)).isEqualTo(Outcome.DUPLICATE);
        assertThat(world.incidents.copies.get("original").versionId()).isEqualTo(later.versionId());
    }

    @Test
    void replacesTheClaimsOfAnEarlierVersionWhole() {
        Article later = article("original")
                .published("2020-05-05T09:00:00Z")
                .paragraphs(Texts.PORT)
                .build();
        ArticleClaims correction = record(
                later,
                claim("corrected")
                        .in(later, 0, 80)
                        .place(Places.HAMA)
                        .day("2020-05-04")
                        .build());

        world.take(List.of(original, strike(original), later, correction));

        assertThat(world.standing()).singleElement().satisfies(incident -> assertThat(incident.claims())
                .extracting(member -> member.claim().claimId())
                .containsExactly("corrected"));
    }

    @Test
    void tellsInTheCopiesRecordWhereTheClaimsOfAnArticleAre() {
        world.take(original);
        assertThat(world.incidents.copies.get("original").deduplicatedAt()).isNull();

        world.take(strike(original));

        Incident incident = world.standing().get(0);
        ArticleCopies copies = world.incidents.copies.get("original");
        assertThat(copies.claimsVersionId()).isEqualTo(original.versionId());
        assertThat(copies.incidents()).containsOnlyKeys(incident.incidentId()).containsValue(incident.revision());
        assertThat(copies.deduplicatedAt()).isNotNull();
    }

    @Test
    void takesOfABatchTheLatestVersionOfEachArticle() {
        Article later = article("original")
                .published("2020-05-05T09:00:00Z")
                .paragraphs(Texts.PORT)
                .build();

        assertThat(world.batch(List.of(later, original, reprint, reprint)))
                .containsExactly(Outcome.PUBLISHED, Outcome.DUPLICATE, Outcome.PUBLISHED, Outcome.DUPLICATE);
        assertThat(world.incidents.copies.get("original").versionId()).isEqualTo(later.versionId());
    }

    @Test
    void publishesWithAWithdrawalOnlyTheRecordsThatItChanges() {
        Article stranger = article("stranger")
                .published("2020-05-05T08:00:00Z")
                .paragraphs(Texts.MARKET)
                .build();
        Article second = story("second", "2020-05-05T12:00:00Z");
        world.batch(List.of(original, reprint, second, stranger));
        Map<String, ArticleCopies> before = Map.copyOf(world.incidents.copies);

        world.take(cancel(original));

        assertThat(world.incidents.copies.get("stranger")).isSameAs(before.get("stranger"));
        assertThat(world.incidents.copies.get("original").familyId())
                .isEqualTo(before.get("original").familyId());
        assertThat(world.incidents.copies.get("second").of()).isEqualTo("reprint");
        assertThat(world.incidents.copies.get("reprint").relation()).isEqualTo(ArticleCopies.Relation.NONE);
    }

    @Test
    void callsOldTextUnderANewDateStaleByItsOriginalOrElseByItsOwnDates() {
        Article recycled = story("recycled", "2021-05-05T10:00:00Z");
        ArticleClaims byDates = new ArticleClaims(
                "recycled", recycled.versionId(), recycled.order(), recycled.status(), "test", true, null, null);
        world.batch(List.of(recycled, byDates));
        assertThat(world.incidents.copies.get("recycled").stale()).isEqualTo(new Stale(null, null));

        world.take(original);
        assertThat(world.incidents.copies.get("recycled").stale())
                .isEqualTo(new Stale("original", original.publishedAt()));

        world.take(cancel(original));
        assertThat(world.incidents.copies.get("recycled").stale()).isEqualTo(new Stale(null, null));
    }

    private static Article story(String id, String published) {
        return article(id)
                .outlet(id)
                .published(published)
                .paragraphs(Texts.HARVEST)
                .build();
    }

    private static ArticleClaims strike(Article article) {
        return record(
                article,
                claim(article.articleId() + "-claim")
                        .in(article, 0, 200)
                        .place(Places.TALBISEH)
                        .day("2020-05-04")
                        .build());
    }

    private static Article cancel(Article article) {
        return article(article.articleId())
                .published("2020-05-06T00:00:00Z")
                .paragraphs("Withdrawn.")
                .status(Article.Status.CANCELED)
                .build();
    }
}

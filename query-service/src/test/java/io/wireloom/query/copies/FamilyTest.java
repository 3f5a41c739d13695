package io.wireloom.query.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.Stale;
import io.wireloom.query.Copy;
import io.wireloom.query.Kinship;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.copies.FamilyView.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTest {

    private final Article first = article("z", "Meridian", "2021-03-01T08:00:00Z");
    private final Article second = article("a", "Ledger", "2021-03-01T11:00:00Z");
    private final Article third = article("m", "Ledger", "2022-03-05T11:00:00Z");
    private final List<ArticleCopies> records = List.of(
            Kinship.of(second, "z").from(first, Relation.SAME, 1, Basis.CREDIT).record(1),
            Kinship.of(third, "z")
                    .from(second, Relation.REWRITE, 0.2, Basis.SPIN)
                    .from(first, Relation.REWRITE, 0.1, Basis.TIME)
                    .spun(new Spin(List.of()))
                    .stale(new Stale("z", first.publishedAt()))
                    .record(1),
            Kinship.of(first, "z").record(1));

    @Test
    void namesTheOriginFirstThenTheOthersByTime() {
        Family family = family();

        assertThat(family.origin()).isEqualTo("z");
        assertThat(family.members()).extracting(Member::articleId).containsExactly("z", "a", "m");
        assertThat(family.firstPublished()).isEqualTo(first.publishedAt());
        assertThat(family.lastPublished()).isEqualTo(third.publishedAt());
        assertThat(family.counts()).isEqualTo(new Family.Counts(3, 2, 1, 1));
    }

    @Test
    void tellsWhoTookTextFromWhomAndWhy() {
        assertThat(family().edges())
                .extracting(edge ->
                        edge.copy() + " of " + edge.original() + ": " + edge.tells() + (edge.nearest() ? " *" : ""))
                .containsExactly(
                        "a of z: the copy credits the other, or links to it *",
                        "m of a: the copy is machine-spun, the other is not *",
                        "m of z: the copy was published 12 months later");
    }

    @Test
    void saysHowFarTheComparisonOfAnArticleHasCome() {
        ArticleSummary usable = summary(second);
        ArticleCopies copies = records.get(0);
        FamilyRecords family = new FamilyRecords("f-z", records, summaries());

        assertThat(FamilyView.of(usable, copies, family).state()).isEqualTo(State.COMPARED);
        assertThat(FamilyView.of(usable, null, null)).isEqualTo(new FamilyView(null, State.PENDING, null, List.of()));
        assertThat(FamilyView.of(with(usable, "v2", "usable"), copies, family).state())
                .isEqualTo(State.PENDING);
        assertThat(FamilyView.of(with(usable, "v1", "canceled"), copies, family).state())
                .isEqualTo(State.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01T08:01:30Z, the copy was published within two minutes of it",
        "2021-03-01T08:59:00Z, the copy was published 59 minutes later",
        "2021-03-03T07:00:00Z, the copy was published 47 hours later",
        "2021-04-25T08:00:00Z, the copy was published 55 days later",
        "2025-03-01T08:00:00Z, the copy was published 4 years later",
        "2021-02-28T08:00:00Z, the copy was published later"
    })
    void saysHowMuchLaterInTheGreatestUnitThatFits(Instant copy, String words) {
        assertThat(Tells.of(Basis.TIME, copy, first.publishedAt())).isEqualTo(words);
    }

    @Test
    void isNoNewsThatAnArticleTurnsOutToCopyNobody() {
        assertThat(FamilyNews.of(null, Kinship.of(first, "z").record(1))).isEmpty();
        assertThat(FamilyNews.of(null, Kinship.of(first, "y").record(1)))
                .as("in a family of others")
                .isPresent();
        assertThat(FamilyNews.of(null, records.get(0)))
                .hasValueSatisfying(news -> assertThat(news.before()).isNull());
    }

    @Test
    void isNewsThatFamilyRelationSpinOrAgeChange() {
        Kinship before = Kinship.of(second, "z").from(first, Relation.SAME, 0.9, Basis.TIME);

        assertThat(news(before, Kinship.of(second, "z").from(first, Relation.SAME, 0.8, Basis.TIME)))
                .isFalse();
        assertThat(news(before, Kinship.of(second, "z").from(first, Relation.REVISION, 0.9, Basis.TIME)))
                .isTrue();
        assertThat(news(before, Kinship.of(second, "y").from(first, Relation.SAME, 0.9, Basis.TIME)))
                .isTrue();
        assertThat(news(before, before.spun(new Spin(List.of())))).isTrue();
        assertThat(news(before, before.stale(new Stale(null, null)))).isTrue();
    }

    private static boolean news(Kinship before, Kinship after) {
        return FamilyNews.of(before.record(1), after.record(2)).isPresent();
    }

    private Family family() {
        return Family.of(new FamilyRecords("f-z", records, summaries()));
    }

    private Map<String, ArticleSummary> summaries() {
        return Stream.of(first, second, third)
                .map(FamilyTest::summary)
                .collect(Collectors.toMap(ArticleSummary::articleId, Function.identity()));
    }

    private static ArticleSummary summary(Article article) {
        return new ArticleSummary(
                article.articleId(),
                article.versionId(),
                article.headline(),
                "",
                article.source().name(),
                "en",
                "usable",
                article.url(),
                article.publishedAt());
    }

    private static ArticleSummary with(ArticleSummary summary, String version, String status) {
        return new ArticleSummary(
                summary.articleId(), version, null, null, null, null, status, null, summary.published());
    }

    private static Article article(String id, String outlet, String published) {
        return Copy.in(Copy.article(id, "v1", "Levee breaks", "The levee gave way."), outlet, published);
    }
}

package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.Stale;
import io.wireloom.query.Copy;
import io.wireloom.query.Kinship;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.copies.Family;
import io.wireloom.query.copies.FamilyRecords;
import io.wireloom.query.copies.FamilyView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamilyPageTest {

    private final Article agency = article("a", "Meridian", "2021-03-01T08:00:00Z");
    private final Article paper = article("b", "Ledger", "2021-03-01T09:00:00Z");
    private final Article other = article("c", "Courier", "2021-03-01T10:00:00Z");
    private final Article late = article("d", "Feed", "2021-03-02T08:00:00Z");
    private final Article outside = article("x", "Northern", "2021-02-01T08:00:00Z");

    @Test
    void putsEachArticleBelowTheOneItWasTakenFrom() {
        FamilyPage page = page(
                Kinship.of(agency, "a"),
                Kinship.of(paper, "a").from(agency, Relation.SAME, 0.9, Basis.CREDIT),
                Kinship.of(other, "a")
                        .from(agency, Relation.EXCERPT, 0.3, Basis.TIME)
                        .from(outside, Relation.EXCERPT, 0.1, Basis.TIME),
                Kinship.of(late, "a")
                        .from(paper, Relation.REWRITE, 0.2, Basis.SPIN)
                        .spun(new Spin(List.of()))
                        .stale(new Stale(null, null)));

        assertThat(page.branches())
                .extracting(branch -> branch.depth() + " " + branch.kin().source() + (branch.origin() ? " *" : ""))
                .containsExactly("0 Meridian *", "1 Ledger", "2 Feed", "1 Courier");
        assertThat(page.branches().get(3).twigs())
                .extracting(
                        twig -> twig.kind() + " of " + twig.from().source() + ", " + twig.share() + "; " + twig.tells())
                .containsExactly(
                        "excerpt of Meridian, 30 % of its text stands there; the copy was published 2 hours later",
                        "excerpt of Northern, 10 % of its text stands there; the copy was published 28 days later");
        assertThat(page.counts()).isEqualTo("4 articles in 4 outlets");
        assertThat(page.doubts()).isEqualTo("1 machine-spun, 1 with old text under a new date");
        assertThat(page.branches().get(2).kin().spun()).isTrue();
    }

    @Test
    void meetsArticlesThatCreditEachOtherInARingOnceEach() {
        FamilyPage page = page(
                Kinship.of(agency, "a").from(paper, Relation.SAME, 1, Basis.CREDIT),
                Kinship.of(paper, "a").from(agency, Relation.SAME, 1, Basis.CREDIT));

        assertThat(page.branches()).extracting(branch -> branch.kin().id()).containsExactly("a", "b");
    }

    @Test
    void saysHowAnArticlesRelativesStandToIt() {
        FamilyRecords records = records(
                Kinship.of(agency, "a"),
                Kinship.of(paper, "a")
                        .from(agency, Relation.SAME, 0.9, Basis.CREDIT)
                        .from(outside, Relation.EXCERPT, 0.1, Basis.TIME),
                Kinship.of(other, "a").from(agency, Relation.EXCERPT, 0.3, Basis.TIME),
                Kinship.of(late, "a").from(paper, Relation.REWRITE, 0.3, Basis.TIME));
        FamilyView family =
                FamilyView.of(records.summaries().get("b"), records.members().get(1), records);

        assertThat(Relative.of("b", family, Map.of()))
                .extracting(relative -> relative.kin().id() + " " + relative.relation())
                .containsExactly(
                        "a this article was taken from it: reprint",
                        "c of the same family",
                        "d taken from this article: rewrite",
                        "x this article was taken from it: excerpt");
    }

    private FamilyPage page(Kinship... members) {
        FamilyRecords records = records(members);
        return FamilyPage.of(Family.of(records), records.summaries());
    }

    private FamilyRecords records(Kinship... members) {
        Map<String, ArticleSummary> summaries = Stream.of(agency, paper, other, late, outside)
                .map(article -> new ArticleSummary(
                        article.articleId(),
                        article.versionId(),
                        article.headline(),
                        "",
                        article.source().name(),
                        "en",
                        "usable",
                        null,
                        article.publishedAt()))
                .collect(Collectors.toMap(ArticleSummary::articleId, Function.identity()));
        return new FamilyRecords(
                "f-a", Stream.of(members).map(kinship -> kinship.record(1)).toList(), summaries);
    }

    private static Article article(String id, String outlet, String published) {
        return Copy.in(Copy.article(id, "v1", "Ferry turned back", "The ferry turned back."), outlet, published);
    }
}

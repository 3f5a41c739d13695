package io.wireloom.ingest.article;

import static io.wireloom.contracts.Article.BlockKind.BYLINE;
import static io.wireloom.contracts.Article.BlockKind.CAPTION;
import static io.wireloom.contracts.Article.BlockKind.DATELINE;
import static io.wireloom.contracts.Article.BlockKind.FOREIGN_HEADLINES;
import static io.wireloom.contracts.Article.BlockKind.HEADLINE;
import static io.wireloom.contracts.Article.BlockKind.LIVE_BLOG_ENTRY;
import static io.wireloom.contracts.Article.BlockKind.PARAGRAPH;
import static io.wireloom.contracts.Article.BlockKind.SOURCE_LINE;
import static io.wireloom.contracts.Article.BlockKind.SUBHEADING;
import static io.wireloom.contracts.Article.BlockKind.SUMMARY;
import static io.wireloom.ingest.article.ArticleFixture.kinds;
import static io.wireloom.ingest.article.ArticleFixture.text;
import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.TimeBasis;
import io.wireloom.contracts.WireHeaders;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    @Test
    void readsAnAgencyStory() {
        Article article = text(Samples.AGENCY_STORY);

        assertThat(kinds(article))
                .containsExactly(HEADLINE, BYLINE, DATELINE, PARAGRAPH, PARAGRAPH, SUBHEADING, PARAGRAPH, SOURCE_LINE);
        assertThat(article.headline()).isEqualTo("Dam above Ruvik holds after night of rain");
        assertThat(article.byline()).isEqualTo("By Ann Lee");
        assertThat(article.dateline().place()).isEqualTo("RUVIK, Norway");
        assertThat(article.source().credit()).isEqualTo("Northwire");
        assertThat(article.upstream()).extracting(Article.Upstream::name).containsExactly("Northwire");
        assertThat(article.editNote()).startsWith("Eds: Updates");
        assertThat(article.publishedAt()).isNull();
        assertThat(article.publishedBasis()).isEqualTo(TimeBasis.NONE);
        assertThat(texts(article, PARAGRAPH)).first().asString().startsWith("A dam above the town");
    }

    @Test
    void readsASitesStoryAndTakesWhatSurroundsItOff() {
        Article article = text(Samples.SITE_STORY);

        assertThat(kinds(article))
                .containsExactly(
                        HEADLINE, SUMMARY, DATELINE, PARAGRAPH, PARAGRAPH, CAPTION, PARAGRAPH, FOREIGN_HEADLINES);
        assertThat(article.text())
                .doesNotContain("Share")
                .doesNotContain("Advertisement")
                .doesNotContain("min read");
        assertThat(texts(article, PARAGRAPH).get(1)).endsWith("oldest employer by far.");
        assertThat(article.publishedAt()).hasToString("2018-06-07T00:00:00Z");
        assertThat(article.publishedBasis()).isEqualTo(TimeBasis.PRINTED);
        assertThat(article.zone()).isNull();
    }

    @Test
    void putsALivePageInTheOrderOfItsTimes() {
        Article article = text(Samples.LIVE_PAGE);

        assertThat(article.publishedAt()).hasToString("2016-08-12T00:20:00Z");
        assertThat(article.zone()).isEqualTo("+01:00");
        List<Block> entries =
                article.blocks().stream().filter(block -> block.entry() != null).toList();
        assertThat(entries).extracting(Block::entry).isSorted();
        assertThat(entries).extracting(Block::time).isSorted().doesNotContainNull();
        assertThat(entries.stream().map(Block::time).distinct())
                .extracting(Instant::toString)
                .containsExactly(
                        "2016-08-10T20:15:00Z", "2016-08-10T23:30:00Z", "2016-08-11T21:05:00Z", "2016-08-12T00:20:00Z");
        assertThat(texts(article, SUMMARY)).hasSize(4);
        assertThat(texts(article, LIVE_BLOG_ENTRY)).last().asString().startsWith("The captain was questioned");
        assertThat(texts(article, CAPTION)).containsExactly("Passengers wait in a school hall Photo: EPN");
        assertThat(article.text()).doesNotContain("22.05").doesNotContain("**");
    }

    @Test
    void countsNoHeadlinesOfOthersAsItsOwnReporting() {
        Article article = text(
                """
                'Ferry Aground Off Lomsund'

                • Rescue boats brought 212 people ashore by midnight, the coast guard said.

                Source : http://courier.example/ferry-live.html

                'Ferry aground off Lomsund: passengers taken ashore'
                Bus falls off bridge in Cordoba
                Sources: Army Backs Rebels In Northern Push
                Two die as train hits lorry at level crossing
                """);

        assertThat(kinds(article)).containsExactly(HEADLINE, PARAGRAPH, SOURCE_LINE, FOREIGN_HEADLINES);
        assertThat(texts(article, FOREIGN_HEADLINES).get(0).lines()).hasSize(4);
        assertThat(article.upstream())
                .extracting(Article.Upstream::url)
                .containsExactly("http://courier.example/ferry-live.html");
    }

    @Test
    void findsListsUnderTheirHeadingsInsideAStory() {
        Article article = text(
                """
                Mayor of Ost resigns

                The mayor of Ost resigned on Monday over the cost of a bridge.

                Related stories

                Bridge opens two years late
                Mayor denies knowing of the bill

                She had been in office since 2011.
                """);

        assertThat(kinds(article)).containsExactly(HEADLINE, PARAGRAPH, FOREIGN_HEADLINES, PARAGRAPH);
        assertThat(article.text()).doesNotContain("Related stories");
    }

    @Test
    void keepsTheParagraphsOfACopyThatUsesNoFullStops() {
        Article article = text(
                """
                Storm

                Winds of more than ninety knots tore roofs off houses in the harbour quarter during the night

                The mayor asked people to stay at home until the afternoon because trees were still falling

                Schools will open again on Wednesday if the council finds enough dry rooms for its classes
                """);

        assertThat(texts(article, PARAGRAPH)).hasSize(3);
    }

    @Test
    void placesEveryBlockWithinTheTextWithoutOverlap() {
        for (String copy : List.of(Samples.AGENCY_STORY, Samples.SITE_STORY, Samples.LIVE_PAGE)) {
            Article article = text(copy);
            int end = 0;
            for (Block block : article.blocks()) {
                assertThat(block.start()).isGreaterThanOrEqualTo(end);
                assertThat(text(article, block))
                        .isNotBlank()
                        .isEqualTo(text(article, block).strip());
                end = block.end();
            }
            assertThat(end).isEqualTo(article.text().length());
        }
    }

    @Test
    void prefersThePrintedTimeToTheSendersAndTheSendersToAPrintedDay() {
        String published = "2018-06-07T15:30:00Z";

        Article day = text(Samples.SITE_STORY, WireHeaders.PUBLISHED, published);
        Article otherDay = text(Samples.SITE_STORY, WireHeaders.PUBLISHED, "2019-01-01T00:00:00Z");
        Article agency = text(Samples.AGENCY_STORY, WireHeaders.PUBLISHED, published);
        Article live = text(Samples.LIVE_PAGE, WireHeaders.PUBLISHED, published);

        assertThat(day.publishedAt()).hasToString(published);
        assertThat(day.publishedBasis()).isEqualTo(TimeBasis.SENDER);
        assertThat(otherDay.publishedAt()).hasToString("2018-06-07T00:00:00Z");
        assertThat(agency.publishedBasis()).isEqualTo(TimeBasis.SENDER);
        assertThat(live.publishedBasis()).isEqualTo(TimeBasis.PRINTED);
    }

    @Test
    void recasesCopyInCapitalsAndKeepsTheOriginal() {
        Article article = text(
                """
                DAM ABOVE RUVIK HOLDS

                RUVIK, NORWAY, MAY 4 (NORTHWIRE) - THE DAM ABOVE THE TOWN HELD ON MONDAY, ENGINEERS OF THE UNITED NATIONS SAID.

                "WE SLEPT IN THE SCHOOL," SAID TOM BO.
                """);

        assertThat(article.headline()).isEqualTo("Dam above Ruvik holds");
        assertThat(article.dateline().text()).isEqualTo("RUVIK, NORWAY, MAY 4 (NORTHWIRE) -");
        assertThat(texts(article, BlockKind.PARAGRAPH))
                .containsExactly(
                        "The dam above the town held on Monday, engineers of the United Nations said.",
                        "\"We slept in the school,\" said Tom Bo.");
        assertThat(article.originalText())
                .hasSameSizeAs(article.text())
                .contains("THE DAM ABOVE")
                .isNotEqualTo(article.text());
        assertThat(text(Samples.AGENCY_STORY).originalText()).isNull();
    }

    @Test
    void resolvesTheDayOfADateline() {
        Article article = text(
                "Dam holds\n\nRUVIK, Dec 31 AAP - The dam held, engineers said.\n\nIt rained.\n",
                WireHeaders.PUBLISHED,
                "2021-01-01T03:00:00Z");

        assertThat(article.dateline().date()).hasToString("2020-12-31");
        assertThat(article.source().credit()).isEqualTo("AAP");
    }
}

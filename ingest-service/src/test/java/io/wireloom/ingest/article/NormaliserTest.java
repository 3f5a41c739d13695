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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.TimeBasis;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.wire.UnusableItemException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    private static final String AGENCY_STORY =
            """
            BC-Norway-Dam, 2nd Take

            Dam above Ruvik holds after night of rain

            Eds: Updates with engineer, adds byline.

            By Ann Lee

            RUVIK, Norway, May 4 (Northwire) - A dam above the town of Ruvik held on Monday after a night of heavy rain, engineers said.

            "We slept in the school," said Tom Bo, 51, who keeps bees below the dam.

            What engineers saw

            Water stood two metres below the crest at dawn, the county said.

            (Reporting by Ann Lee; Editing by Ida Moe)
            """;

    private static final String SITE_STORY =
            """
            Share

            Quarry wall falls on lorries in Ost

            Quarry wall falls on lorries in Ost
            Drivers had left for lunch minutes earlier, says the owner of the pit
            3 min read
            07 June, 2018

            A wall of the lime quarry at Ost fell on four parked lorries on Thursday. Nobody was hurt.

            Advertisement

            The wall fell on four parked lorries at Ost, which is the largest pit of the county and its oldest
            employer by far.

            Rescuers stand beneath the wall at Ost [Getty]

            The owner said that the pit would stay shut for a week.

            Nine Tricks Your Dentist Will Not Tell You
            """;

    private static final String LIVE_PAGE =
            """
            'Ferry aground off Lomsund: passengers taken ashore'

            Rescue boats work through the night at the island. Follow events here

            By Ann Lee and Tom Bo in Lomsund 1:20AM BST 12 Aug 2016

            - All passengers safe, says ferry company
            - Captain questioned by coast guard
            - Storm warning for the whole coast

            Latest

            Here is what happened on Thursday:

            - All 212 passengers of the ferry were brought ashore by midnight, the coast guard said.
            - The captain was questioned for three hours, his lawyer said.

            23.40



            22.05

            The last boat has left the ferry, writes **Ida Moe**.

            Passengers wait in a school hall Photo: EPN

            00.30

            Coast guard: hull is tight

            The coast guard says that no oil has leaked.

            21.15

            The ferry has run onto a bank off Lomsund, its owner says.
            """;

    @Test
    void readsAnAgencyStory() {
        Article article = text(AGENCY_STORY);

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
        Article article = text(SITE_STORY);

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
        Article article = text(LIVE_PAGE);

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
        for (String copy : List.of(AGENCY_STORY, SITE_STORY, LIVE_PAGE)) {
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

        Article day = text(SITE_STORY, WireHeaders.PUBLISHED, published);
        Article otherDay = text(SITE_STORY, WireHeaders.PUBLISHED, "2019-01-01T00:00:00Z");
        Article agency = text(AGENCY_STORY, WireHeaders.PUBLISHED, published);
        Article live = text(LIVE_PAGE, WireHeaders.PUBLISHED, published);

        assertThat(day.publishedAt()).hasToString(published);
        assertThat(day.publishedBasis()).isEqualTo(TimeBasis.SENDER);
        assertThat(otherDay.publishedAt()).hasToString("2018-06-07T00:00:00Z");
        assertThat(agency.publishedBasis()).isEqualTo(TimeBasis.SENDER);
        assertThat(live.publishedBasis()).isEqualTo(TimeBasis.PRINTED);
    }

    @Test
    void takesAKillAsAWithdrawalOfEveryVersion() {
        Article kill = text(
                """
                BC-Norway-Dam, KILL

                KILL KILL KILL

                Editors: Please kill the story slugged Norway-Dam.

                The engineer quoted in it does not exist.
                """,
                WireHeaders.ITEM_ID,
                "urn:x:9");
        Article story = text(AGENCY_STORY, WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.VERSION, "7");

        assertThat(kill.status()).isEqualTo(Status.CANCELED);
        assertThat(kill.articleId()).isEqualTo(story.articleId());
        assertThat(kill.order()).isGreaterThan(story.order());
    }

    @Test
    void aTakeWithADatelineOfItsOwnIsTheStoryToldAnew() {
        String told =
                "BC-Ruvik-Dam, 2nd Take\n\nDam above Ruvik holds\n\nRUVIK, Norway (Northwire) - The dam held on Monday, engineers"
                        + " said.\n";
        String goesOn =
                "BC-Ruvik-Dam, 1st Add\n\nThe gates will be opened on Tuesday, they said, once the river has fallen.\n";

        assertThat(ArticleFixture.contribution(told).form()).isEqualTo(Form.WHOLE);
        assertThat(ArticleFixture.contribution(goesOn).form()).isEqualTo(new Form.Addition(1));
    }

    @Test
    void takesAWithdrawalWithoutABodyButNoOtherEmptyItem() {
        Article withdrawal =
                text("", WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.STATUS, "withheld", WireHeaders.VERSION, "2");

        assertThat(withdrawal.text()).isEmpty();
        assertThat(withdrawal.status()).isEqualTo(Status.WITHHELD);
        assertThatThrownBy(() -> text("  \n ", WireHeaders.ITEM_ID, "urn:x:9"))
                .isInstanceOf(UnusableItemException.class);
        assertThatThrownBy(() -> text("", WireHeaders.STATUS, "canceled")).isInstanceOf(UnusableItemException.class);
        assertThatThrownBy(() -> text("Share\n\nAdvertisement\n")).hasMessageContaining("no words");
    }

    @Test
    void aWithheldItemWithoutABodySaysWhichVersionIsMeant() {
        assertThatThrownBy(() -> text("", WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.STATUS, "withheld"))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("needs version or published");
    }

    @Test
    void givesTheSameContentTheSameIdsWheneverItComes() {
        Article early = ArticleFixture.receivedAt(Instant.EPOCH, SITE_STORY);
        Article late =
                ArticleFixture.receivedAt(Instant.parse("2030-01-01T00:00:00Z"), SITE_STORY.replace("\n", "\r\n"));

        assertThat(late.articleId()).isEqualTo(early.articleId());
        assertThat(late.versionId()).isEqualTo(early.versionId());
        assertThat(late.receivedAt()).isNotEqualTo(early.receivedAt());
    }

    @Test
    void givesEveryChangeOfContentAnotherVersionOfTheSameArticle() {
        String[] item = {WireHeaders.ITEM_ID, "urn:x:9"};
        List<Article> versions = List.of(
                text(SITE_STORY, item),
                text(SITE_STORY.replace("four parked", "five parked"), item),
                text(SITE_STORY.replace("07 June", "08 June"), item),
                text(SITE_STORY.replace("falls on lorries", "crushes lorries"), item),
                text(SITE_STORY, WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.VERSION, "2"),
                text(SITE_STORY, WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.STATUS, "withheld"));

        assertThat(versions.stream().map(Article::versionId).distinct()).hasSize(versions.size());
        assertThat(versions.stream().map(Article::articleId).distinct()).hasSize(1);
    }

    @Test
    void takesTheAddressForTheIdentityOfAnItemThatStatesNone() {
        Article one = text(SITE_STORY, WireHeaders.URL, "HTTPS://Ost.example:443/quarry?utm_source=x&id=4#top");
        Article two = text(AGENCY_STORY, WireHeaders.URL, "https://ost.example/quarry?id=4");
        Article three = text(AGENCY_STORY, WireHeaders.URL, "https://ost.example/quarry?id=5");

        assertThat(one.itemId()).isEqualTo("https://ost.example/quarry?id=4").isEqualTo(two.itemId());
        assertThat(Objects.equals(three.articleId(), two.articleId())).isFalse();
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
        assertThat(text(AGENCY_STORY).originalText()).isNull();
    }

    @Test
    void takesKeywordLineTakeKeysAndEndMarksOff() {
        Article article = text(
                """
                BC-Norway-Dam, 1st Add

                X X X and the water fell by noon on Monday, engineers said in a statement.

                The county thanked all who had helped.

                (more)
                """,
                WireHeaders.PUBLISHED,
                "2020-05-04T10:00:00Z");

        assertThat(article.itemId()).isEqualTo("slug:norway-dam:2020-05-04");
        assertThat(article.handling().takeKey()).isEqualTo("1st Add");
        assertThat(article.handling().slug()).isEqualTo("Norway-Dam");
        assertThat(article.text()).startsWith("and the water fell").endsWith("helped.");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MANDATORY KILL\n\nThe story on the dam is wrong.\n",
                "Dam story\n\nEditors: please disregard our story on the dam, sent at 0600 GMT.\n",
                "CANCELS story slugged Norway-Dam, sent at 0600 GMT.\n",
                "STORY WITHDRAWN\n\nThe dam did not break.\n",
                "Attention editors: kill the story headed \"Dam breaks\". It is wrong.\n",
                "Eds - please withdraw the item on the dam.\n",
                "Clients please disregard our earlier report on the dam.\n",
                "Editors: the story slugged Norway-Dam must not be used.\n",
                "CANCELLED: our previous report on the dam.\n",
                "KILL, KILL, KILL\n\nThe dam did not break.\n"
            })
    void obeysOrdersToWithdrawInPlainText(String text) {
        assertThat(text(text, WireHeaders.ITEM_ID, "urn:x:9").status()).isEqualTo(Status.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Editors of three papers quit\n\nThe editors said they would not be used as a shield.\n",
                "Ministry cancels dam contract\n\nThe ministry cancels the contract, it said on Monday.\n",
                "Frost kills orchards in Ost\n\nEds: Adds quote from farmer.\n\nThe frost killed them.\n",
                "Phone firm raises fees\n\nCustomers who cancel their plans early pay more, a report says.\n",
                "Readers leave the Ost Courier\n\nSubscribers cancel by the hundred after a story on the mayor.\n",
                "Site adds button\n\nUsers can delete their items and withdraw a report from Monday.\n",
                "Eds: Please delete the last paragraph of the story.\n\nDam holds\n\nThe dam held on Monday.\n",
                "CANCELLED: THE SUMMER FAIRS THAT FELL TO THE RAIN\n\nNine fairs will not open.\n",
                "RECALL: VAN MAKER PULLS BACK TWO MILLION VANS\n\nThe brakes are weak.\n",
                "CANCELLED: FERRIES TO LOMSUND\n\nThe storm keeps them in port.\n"
            })
    void takesNewsOfKillingsAndCancellationsForNews(String text) {
        assertThat(text(text).status()).isEqualTo(Status.USABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "BC-Norway-Dam                     | Norway-Dam",
                "BC-EU--Norway-Dam, 2nd Ld, 398    | EU--Norway-Dam",
                "EU-Norway-Dam, 1st Ld-Writethru   | Norway-Dam",
                "EU-Norway-Dam, 450 words          | Norway-Dam",
                "BC-Norway-Dam, WITHDRAWAL         | Norway-Dam",
                "EU-Norway, Ruvik agree on fishing | -",
                "US-Ostra, Lomsund resume talks    | -",
                "UK-Norway-Ostra statement on cod  | -"
            })
    void tellsKeywordsFromHeadlines(String line, String slug) {
        Article article = text(line + "\n\nThe dam held on Monday, engineers said.\n\nIt rained.\n");

        assertThat(article.handling() == null ? null : article.handling().slug())
                .isEqualTo(slug);
        assertThat(article.headline()).isEqualTo(slug == null ? line : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eds: Adds quote from farmer.                      | true",
                "Editor's note: This story holds rude words.       | true",
                "Editors -- Names are in the third paragraph.      | true",
                "Correction: The dam is in Ruvik, not in Ost.      | true",
                "(Updates: with quotes from the county.)           | true",
                "Update: Corrects name of dam in first paragraph.  | true",
                "Editor-in-chief Ann Lee was held at her home.     | false",
                "ED: Dam builder held over loans.                  | false",
                "Ed. Department to cut 300 posts.                  | false",
                "Update: Two more people have died, the county said. | false"
            })
    void tellsNotesFromNews(String line, boolean note) {
        Article article = text("Dam holds\n\nThe dam held on Monday, engineers said.\n\n" + line + "\n\nIt rained.\n");

        assertThat(article.editNote() != null).isEqualTo(note);
        assertThat(article.text().contains(line)).isEqualTo(!note);
    }
}

package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {

    private static final Instant SUNDAY = Instant.parse("2019-05-12T08:00:00Z");

    @Test
    void aliveBlogEntryCountsItsDatesFromItsOwnTime() {
        Article article = Articles.of("blog", "Rebels shelled Aden on Wednesday.")
                .block(BlockKind.LIVE_BLOG_ENTRY, "Rebels shelled Taiz on Wednesday.", SUNDAY, 1)
                .build();

        List<Claim> claims = claims(article);
        assertThat(claims)
                .extracting(claim -> claim.time().start())
                .containsExactly(LocalDate.parse("2019-05-15"), LocalDate.parse("2019-05-08"));
        assertThat(claims).extracting(claim -> claim.time().basis()).containsExactly("relative", "entry");
        assertThat(claims.get(1).publishedAt()).isEqualTo(SUNDAY);
    }

    @Test
    void aWeekdayWithoutAnyAnchorStaysOpen() {
        Article article = Articles.of("undated", "Rebels shelled Aden on Wednesday.")
                .published(null)
                .build();

        Claim claim = claims(article).get(0);
        assertThat(claim.time().start()).isNull();
        assertThat(claim.time().basis()).isEqualTo("none");
        assertThat(claim.time().text()).isEqualTo("Wednesday");
    }

    @Test
    void readsNothingThatIsNotTheArticlesOwnReporting() {
        Article article = Articles.of("foreign")
                .block(BlockKind.FOREIGN_HEADLINES, "Jets bomb rebels in Chad, killing 15", null, null)
                .block(BlockKind.SOURCE_LINE, "Source: Rebels shelled Aden", null, null)
                .block(BlockKind.BYLINE, "By our reporter, who was shot in Aden", null, null)
                .build();

        assertThat(claims(article)).isEmpty();
    }

    @Test
    void aQuotationThatGoesOnKeepsItsSpeaker() {
        Article article = Articles.of(
                        "quote",
                        "\"Our soldiers attacked the rebel base,\" said General Musa Diop. \"The rebels shelled our camp in Kidal.\"")
                .build();

        assertThat(claims(article))
                .extracting(claim -> claim.attribution().get(0).name())
                .containsExactly("Musa Diop", "Musa Diop");
    }

    @Test
    void aPronounSpeaksForThePersonNamedLast() {
        Article article = Articles.of(
                        "pronoun",
                        "Colonel Musa Diop said rebels attacked the base at Gao.",
                        "He said soldiers killed nine rebels near Gao.")
                .build();

        assertThat(claims(article).get(1).attribution()).singleElement().satisfies(speaker -> {
            assertThat(speaker.name()).isEqualTo("Musa Diop");
            assertThat(speaker.text()).isEqualTo("He");
        });
    }

    @Test
    void hearsayIsMarkedInTheRule() {
        Article article = Articles.of("talk", "Hundreds of Libyan troops have reportedly arrived in Sirte.")
                .build();

        assertThat(claims(article)).singleElement().satisfies(claim -> {
            assertThat(claim.attribution()).isEmpty();
            assertThat(claim.rule()).endsWith("+hearsay");
        });
    }

    @Test
    void oldDatesUnderAFreshDateAreStale() {
        Article fresh = Articles.of("fresh", "Jets bombed Sirte on May 13.", "Rebels attacked Brak on Tuesday.")
                .build();
        Article stale = Articles.of("stale", "Jets bombed Sirte on April 2.", "Rebels attacked Brak on Tuesday.")
                .build();

        assertThat(Extractors.extract(fresh).staleText()).isFalse();
        assertThat(Extractors.extract(stale).staleText()).isTrue();
    }

    @Test
    void oldDatesOfCourtsAnniversariesAndBackgroundAreNotStale() {
        assertThat(stale(
                        "The trial of two men over a raid on April 2 began.",
                        "They told the court on Tuesday they bombed it."))
                .isFalse();
        assertThat(stale("Jets bombed Sirte on Tuesday, the anniversary of the raid of April 2."))
                .isFalse();
        assertThat(stale("Rebels attacked Brak on Tuesday.", "They have fought since the clashes of April 2."))
                .isFalse();
    }

    @Test
    void aDateWithItsWeekdayTellsWhichWeekTheWeekdaysAreOf() {
        assertThat(stale("Wednesday, Feb. 7, 2018 Jets bombed Sirte on Tuesday.", "Rebels attacked Brak."))
                .isTrue();
        assertThat(stale("Jets bombed Sirte on Wednesday, Feb. 6, 2019.", "Rebels attacked Brak on Tuesday."))
                .isTrue();
        assertThat(stale(
                        "Posted on May 16, 2019.", "Jets bombed Sirte on April 2.", "Rebels attacked Brak on Tuesday."))
                .isFalse();
    }

    @Test
    void relativeDatesCountFromTheDatelinesDay() {
        Article article = Articles.of("dated", "Posted on May 7, 2019. Rebels attacked Brak on Tuesday.")
                .build();

        Claim claim = Extractors.extract(article).claims().get(0);

        assertThat(claim.time().start()).hasToString("2019-05-07");
        assertThat(claim.time().basis()).isEqualTo("dateline");
    }

    @Test
    void aWeekdayOfATextWithoutADateKeepsItsCandidates() {
        Article article = Articles.of(
                        "undated", "Rebels attacked Brak on Saturday.", "A truce was signed on 9 May 2019.")
                .published(null)
                .build();

        Claim.Time time = Extractors.extract(article).claims().get(0).time();

        assertThat(time.start()).isNull();
        assertThat(time.basis()).isEqualTo("none");
        assertThat(time.weekday()).isEqualTo("saturday");
        assertThat(time.candidates()).hasToString("[2019-05-04, 2019-05-11]");
    }

    private static boolean stale(String... paragraphs) {
        return Extractors.extract(Articles.of("told", paragraphs).build()).staleText();
    }

    @Test
    void theSameArticleGivesTheSameBytes() {
        Article article = Articles.of(
                        "same",
                        "A car bomb in Kabul killed nine people and wounded 30, officials said.",
                        "The Taliban said they attacked a convoy near Kabul.")
                .build();

        byte[] first = MessageCodec.write(Extractors.extract(article));
        assertThat(MessageCodec.write(new ArticleExtractor(Knowledge.load()).extract(article)))
                .isEqualTo(first);
        assertThat(claims(article)).extracting(Claim::claimId).doesNotHaveDuplicates();
    }

    @Test
    void everyValueOfEverySentenceReadsAsItsSpanSays() {
        SentenceTableTest.rows().forEach(row -> {
            Article article = Articles.of("grounding", row.sentence()).build();
            ArticleClaims claims = Extractors.extract(article);
            claims.claims().forEach(claim -> assertGrounded(claim, article.text()));
        });
    }

    @Test
    void groundingDropsAValueThatDoesNotReadAsClaimed() {
        Article article =
                Articles.of("false", "Rebels shelled Aden on Wednesday.").build();
        Claim claim = claims(article).get(0);
        String other = article.text().replace("Rebels", "Robbers");

        assertThat(ClaimGrounding.grounded(claim, article.text())).contains(claim);
        assertThat(ClaimGrounding.grounded(claim, other)).isEmpty();
    }

    private static void assertGrounded(Claim claim, String text) {
        assertThat(claim.evidence().standsIn(text)).isTrue();
        assertThat(ClaimGrounding.grounded(claim, text)).contains(claim);
    }

    private static List<Claim> claims(Article article) {
        return Extractors.extract(article).claims();
    }
}

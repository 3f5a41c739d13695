package io.wireloom.dedupe.copies;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.fixtures.Texts;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String BACKGROUND =
            "The war in the hills has driven more than 40,000 people from their homes since it began in the spring of last year.";

    private static final String QUOTE =
            "\"We were told that nobody would touch the wells, and then they came at night and filled every one of them with"
                    + " stones and left us to carry water from the river for a month,\" said the elder.";

    private final Article harvest = article("a-harvest")
            .published("2020-01-02T08:00:00Z")
            .paragraphs(Texts.HARVEST, Texts.LONGER)
            .build();

    @Test
    void findsAReprintUnderAnotherHeadline() {
        Article reprint = article("b-reprint")
                .published("2020-01-02T11:00:00Z")
                .block(BlockKind.HEADLINE, "Barley in at last")
                .paragraphs(Texts.HARVEST, Texts.LONGER)
                .build();

        assertThat(link(harvest, reprint)).hasValueSatisfying(link -> {
            assertThat(link.relation()).isEqualTo(Relation.SAME);
            assertThat(link.copy()).isEqualTo("b-reprint");
        });
    }

    @Test
    void findsATrimmedStoryWithAnAddedParagraphToBeARevision() {
        Article update = article("b-update")
                .published("2020-01-02T11:00:00Z")
                .paragraphs(Texts.HARVEST, Texts.PORT)
                .build();

        assertThat(link(harvest, update)).map(CopyLink::relation).contains(Relation.REVISION);
    }

    @Test
    void findsAShortPassageInALongText() {
        Article blog = article("b-blog")
                .published("2020-01-02T11:00:00Z")
                .paragraphs(Texts.PORT, Texts.LONGER, Texts.MARKET, Texts.SCHOOL, Texts.HARVEST)
                .build();
        Article excerpt = article("a-excerpt").paragraphs(Texts.HARVEST).build();

        CopyLink link = link(blog, excerpt).orElseThrow();

        assertThat(link.relation()).isEqualTo(Relation.EXCERPT);
        assertThat(link.copy()).isEqualTo("a-excerpt");
        assertThat(link.original()).isEqualTo("b-blog");
        assertThat(link.containment()).isEqualTo(1.0);
    }

    @Test
    void pointsToTheSameWordsOnBothSides() {
        Article other = article("b-other").paragraphs(Texts.PORT, Texts.HARVEST).build();
        CopyLink link =
                link(article("a-one").paragraphs(Texts.HARVEST).build(), other).orElseThrow();

        Passage passage = link.passages().get(0);
        String ours = Texts.HARVEST.substring(passage.start(), passage.end());
        assertThat(other.text().substring(passage.ofStart(), passage.ofEnd())).isEqualTo(ours);
        assertThat(ours).startsWith("Farmers").endsWith("evening");
    }

    @Test
    void findsASpunStoryToBeARewrite() {
        Article original = article("a-original")
                .published("2020-03-01T08:00:00Z")
                .paragraphs(Texts.RAID)
                .build();
        Article spun = article("b-spun")
                .published("2020-03-04T08:00:00Z")
                .paragraphs(Texts.RAID_SPUN)
                .build();

        assertThat(shared(original, spun)).isGreaterThanOrEqualTo(Fingerprints.CANDIDATE_SHARE);
        assertThat(link(original, spun)).hasValueSatisfying(link -> {
            assertThat(link.relation()).isEqualTo(Relation.REWRITE);
            assertThat(link.copy()).isEqualTo("b-spun");
        });
    }

    @Test
    void doesNotTakeTwoReportsOfOneEventForCopies() {
        Article other = article("b-own").paragraphs(Texts.RAID_INDEPENDENT).build();

        assertThat(link(article("a-original").paragraphs(Texts.RAID).build(), other))
                .isEmpty();
    }

    @Test
    void doesNotTakeASharedQuotationForACopy() {
        assertThat(link(with("a", Texts.HARVEST, QUOTE), with("b", Texts.PORT, QUOTE)))
                .isEmpty();
    }

    @Test
    void doesNotTakeASharedBackgroundSentenceForACopy() {
        assertThat(link(with("a", Texts.HARVEST, BACKGROUND), with("b", Texts.PORT, BACKGROUND)))
                .isEmpty();
    }

    @Test
    void ignoresWhatIsNotOwnReporting() {
        Article one = article("a")
                .paragraphs(Texts.PORT)
                .block(BlockKind.FOREIGN_HEADLINES, Texts.HARVEST)
                .build();

        assertThat(link(one, article("b").paragraphs(Texts.HARVEST).build())).isEmpty();
    }

    @Test
    void answersTheSameForBothOrdersOfThePair() {
        Article reprint = article("b-reprint").paragraphs(Texts.HARVEST).build();

        assertThat(link(harvest, reprint)).isEqualTo(link(reprint, harvest)).isPresent();
    }

    @Test
    void believesASourceLineBeforeTheDates() {
        Article original = article("b-original")
                .outlet("The Valley Courier")
                .published("2020-01-05T08:00:00Z")
                .paragraphs(Texts.HARVEST)
                .build();
        Article repost = article("a-repost")
                .published("2020-01-02T08:00:00Z")
                .upstream(null, "http://www.valleycourier.example/farming/late-barley.html")
                .paragraphs(Texts.HARVEST)
                .build();

        assertThat(link(original, repost)).map(CopyLink::copy).contains("a-repost");
    }

    private static Article with(String id, String... paragraphs) {
        return article(id).paragraphs(paragraphs).build();
    }

    private static Optional<CopyLink> link(Article one, Article other) {
        return Comparison.between(ArticleText.of(one), ArticleText.of(other));
    }

    private static long shared(Article one, Article other) {
        Set<Long> ours = Fingerprints.of(ArticleText.of(one));
        return Fingerprints.of(ArticleText.of(other)).stream()
                .filter(ours::contains)
                .count();
    }
}

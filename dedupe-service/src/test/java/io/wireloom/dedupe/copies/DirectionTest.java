package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.fixtures.Texts;
import org.junit.jupiter.api.Test;

class DirectionTest {

    private static final String SPUN =
            "The overseas minister of Senda met haven seekers at the ford. Armed powers had closed the"
                    + " road after an auto bomb went off, and the demise toll rose to eleven.";

    @Test
    void theSpunOneIsTheCopyWhateverTheDates() {
        ArticleText spun = text(article("b", SPUN).published("2024-03-01T08:00:00Z"));
        ArticleText written = text(article("a", Texts.HARVEST).published("2024-03-04T08:00:00Z"));

        assertThat(Direction.between(spun, written, 0.2, 0.9)).isEqualTo(new Direction(true, Basis.SPIN));
        assertThat(Direction.between(written, spun, 0.9, 0.2)).isEqualTo(new Direction(false, Basis.SPIN));
    }

    @Test
    void ofTwoThatAreSpunTheLaterIsTheCopy() {
        ArticleText one = text(article("a", SPUN).published("2024-03-01T08:00:00Z"));
        ArticleText other = text(article("b", SPUN).published("2024-03-04T08:00:00Z"));

        assertThat(Direction.between(one, other, 1, 1)).isEqualTo(new Direction(false, Basis.TIME));
    }

    @Test
    void aCreditOutweighsTheSpin() {
        ArticleText spun = text(article("a", SPUN).outlet("Senda Mirror"));
        ArticleText credits = text(article("b", Texts.HARVEST).upstream("Senda Mirror", null));

        assertThat(Direction.between(spun, credits, 1, 1)).isEqualTo(new Direction(false, Basis.CREDIT));
    }

    private static ArticleFixture article(String id, String text) {
        return ArticleFixture.article(id).paragraphs(text);
    }

    private static ArticleText text(ArticleFixture article) {
        return ArticleText.of(article.build());
    }
}

package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.samples.GoldenSamples;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Erasure ERASURE = GoldenSamples.erasure();

    @Test
    void endsTheArticleInAVersionThatNoOtherComesAfter() {
        Article last = ERASURE.lastVersion();

        assertThat(last.text()).isEmpty();
        assertThat(last.usable()).isFalse();
        assertThat(Stream.of(GoldenSamples.article(), GoldenSamples.canceledArticle()))
                .allSatisfy(version ->
                        assertThat(Article.VERSION_ORDER.compare(last, version)).isPositive());
        assertThat(Erasure.is(last.order())).isTrue();
        assertThat(Erasure.is(GoldenSamples.article().order())).isFalse();
        assertThat(ERASURE.lastClaims().order()).isEqualTo(last.order());
        assertThat(ERASURE.lastClaims().claims()).isEmpty();
    }

    @Test
    void endsItTheSameHoweverOftenItIsOrdered() {
        Erasure again =
                new Erasure(ERASURE.articleId(), "again", "another", "somebody", Instant.parse("2025-01-01T00:00:00Z"));

        assertThat(again.lastVersion()).isEqualTo(ERASURE.lastVersion());
        assertThat(Erasure.FIRST.compare(ERASURE, again)).isNegative();
    }

    @Test
    void holdsNothingOfTheArticle() {
        assertThat(MessageCodec.writeText(ERASURE))
                .doesNotContain(GoldenSamples.article().headline())
                .doesNotContain(GoldenSamples.article().itemId());
    }
}

package io.wireloom.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.bench.copies.PairScore.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairScoreTest {

    private static Verdict verdict(String relation, String kind, double containment) {
        return new Verdict(
                new LabelledPair("a", "b", relation, "b"), kind, kind.equals("same") ? "b" : "a", containment);
    }

    private final PairScore score = PairScore.of(List.of(
            verdict("same", "same", 0.9),
            verdict("revision", "same", 0.6),
            verdict("rewrite", "none", 0.1),
            verdict("background", "none", 0.4),
            verdict("same-story", "excerpt", 0.2)));

    @Test
    void aWrongKindOfCopyIsStillACopy() {
        assertThat(score.copy().right()).isEqualTo(2);
        assertThat(score.copy().precision()).isEqualTo(2.0 / 3);
        assertThat(score.copy().recall()).isEqualTo(2.0 / 3);
    }

    @Test
    void accuracyIsOverTheKindsWithAllKindsOfNoCopyAsOne() {
        assertThat(score.accuracy()).isEqualTo(2.0 / 5);
    }

    @Test
    void directionIsOverTheCopiesThatAreFound() {
        PairScore turned = PairScore.of(List.of(
                verdict("same", "same", 0.9), verdict("revision", "excerpt", 0.6), verdict("rewrite", "none", 0.1)));

        assertThat(turned.direction().gold()).isEqualTo(2);
        assertThat(turned.direction().recall()).isEqualTo(0.5);
    }

    @Test
    void theBaselineGetsItsBestThreshold() {
        assertThat(score.threshold()).isEqualTo(0.6);
        assertThat(score.baseline().f1()).isEqualTo(0.8);
    }

    @Test
    void theNearestTextIsTheOneWithTheRareWordsInCommon() {
        TermVectors vectors = new TermVectors(
                Map.of("1", "the army shelled the village of Karo", "2", "the army paraded in the capital"));

        assertThat(vectors.nearest("shells fell on the village of Karo")).isEqualTo("1");
    }
}

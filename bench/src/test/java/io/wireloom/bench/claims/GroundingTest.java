package io.wireloom.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.samples.GoldenSamples;
import org.junit.jupiter.api.Test;

class GroundingTest {

    private final Article article = GoldenSamples.article();

    @Test
    void theGoldenClaimsAreGrounded() {
        assertThat(GoldenSamples.claims().claims()).isNotEmpty().allSatisfy(claim -> assertThat(
                        Grounding.faults(claim, article.text()))
                .isEmpty());
    }

    @Test
    void everyValueOfAShiftedTextIsAFault() {
        Claim claim = GoldenSamples.claims().claims().get(0);

        assertThat(Grounding.faults(claim, " " + article.text()))
                .anySatisfy(fault -> assertThat(fault).contains("evidence"));
    }
}

package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void addsTheWeightsOfFeaturesAndStaysWithinItsBounds() {
        Confidence confidence = new Confidence(Map.of("bias", 1.0, "places", 1.0, "many", -9.0));

        assertThat(confidence.of(List.of())).isEqualTo(0.73);
        assertThat(confidence.of(List.of("places", "time"))).isEqualTo(0.88);
        assertThat(confidence.of(List.of("many"))).isEqualTo(0.02);
        assertThat(new Confidence(Map.of("bias", 50.0)).of(List.of())).isEqualTo(0.98);
    }

    @Test
    void readsCoefficientsAndPassesOverComments() {
        assertThat(Confidence.read(new StringReader("# head\nbias\t0.5\n\nquoted\t-0.5\n"))
                        .of(List.of("quoted")))
                .isEqualTo(0.5);
    }

    @Test
    void ratesEveryClaimOfAnArticle() {
        List<Claim> claims = Extractors.extract(Articles.of(
                                "rated",
                                "Jets bombed the town of Marka on Monday, killing nine people, the army said.",
                                "Gunmen reportedly abducted two nurses in the town.")
                        .build())
                .claims();

        assertThat(claims).hasSizeGreaterThanOrEqualTo(2).allSatisfy(claim -> assertThat(claim.confidence())
                .isBetween(0.02, 0.98));
        assertThat(claims)
                .filteredOn(claim -> claim.hearsay() != null)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.hearsay().text()).isEqualTo("reportedly");
                    assertThat(claim.rule()).endsWith("+hearsay");
                });
    }

    @Test
    void tellsFeaturesFromWhatTheClaimHolds() {
        Claim claim = Extractors.extract(Articles.of(
                                "features",
                                "Jets bombed the town of Marka on Monday, killing nine people, the army said.")
                        .build())
                .claims()
                .get(0);

        assertThat(Confidence.features(claim, 1))
                .contains(
                        "type=ASSAULT",
                        "status=OCCURRED",
                        "rule=said-after",
                        "attributed",
                        "places",
                        "time",
                        "only-one")
                .doesNotContain("quoted", "many");
    }
}

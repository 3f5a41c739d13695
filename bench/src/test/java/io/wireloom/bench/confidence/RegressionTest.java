package io.wireloom.bench.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegressionTest {

    @Test
    void weighsAFeatureByHowOftenItsClaimsAreRight() {
        List<Judged> claims = new ArrayList<>();
        add(claims, 30, true, "place");
        add(claims, 10, false, "place");
        add(claims, 10, true);
        add(claims, 30, false);

        Map<String, Double> weights = Regression.fit(claims, 0.001, 3);

        assertThat(share(weights.get(Regression.BIAS) + weights.get("place"))).isCloseTo(0.75, within(0.01));
        assertThat(share(weights.get(Regression.BIAS))).isCloseTo(0.25, within(0.01));
        assertThat(Regression.fit(claims, 0.001, 3)).isEqualTo(weights);
    }

    @Test
    void trustsFewClaimsLess() {
        List<Judged> claims = new ArrayList<>();
        add(claims, 40, true);
        add(claims, 40, false);
        add(claims, 3, false, "rare");

        assertThat(Regression.fit(claims, 4, 3).get("rare")).isBetween(-1.0, 0.0);
        assertThat(Regression.fit(claims, 4, 4)).doesNotContainKey("rare");
    }

    @Test
    void measuresHowFarSharesComeTrue() {
        List<Judged> claims = new ArrayList<>();
        add(claims, 8, true);
        add(claims, 2, false);

        Reliability honest = new Reliability(claims, Collections.nCopies(10, 0.8));
        Reliability boastful = new Reliability(claims, Collections.nCopies(10, 0.98));

        assertThat(honest.calibrationError()).isCloseTo(0, within(1e-9));
        assertThat(boastful.calibrationError()).isCloseTo(0.18, within(1e-9));
        assertThat(honest.brier()).isLessThan(boastful.brier());
        assertThat(honest.logLoss()).isLessThan(boastful.logLoss());
        StringWriter out = new StringWriter();
        honest.print(new PrintWriter(out), "shares");
        assertThat(out.toString()).contains("0.70 to 0.80").contains("10");
    }

    private static double share(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    private static void add(List<Judged> claims, int times, boolean right, String... features) {
        for (int i = 0; i < times; i++) {
            claims.add(new Judged("d" + i % 5, "words", "ASSAULT", List.of(features), right, 0.5));
        }
    }
}

package io.wireloom.bench.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassRatesTest {

    @Test
    void weighsTheF1OfAClassByItsGoldCount() {
        ClassRates rates = new ClassRates();
        rates.add("ARREST", "ARREST");
        rates.add("ARREST", "ARREST");
        rates.add("ARREST", "ATTACK");
        rates.add("ATTACK", "ATTACK");

        // ARREST: precision 1, recall 2/3, F1 .8; ATTACK: precision 1/2, recall 1, F1 2/3.
        assertThat(rates.weightedF1(Set.of("ARREST", "ATTACK"))).isCloseTo((3 * .8 + 2.0 / 3) / 4, within(1e-9));
        assertThat(rates.weightedF1(Set.of("ARREST"))).isCloseTo(.8, within(1e-9));
        assertThat(rates.gold(Set.of("ARREST", "GRENADE"))).isEqualTo(3);
    }

    @Test
    void aClassThatNobodyGaveWeighsNothing() {
        assertThat(new ClassRates().weightedF1(Set.of("ARREST"))).isZero();
    }
}

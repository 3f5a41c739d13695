package io.wireloom.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wireloom.bench.soak.Sample.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final int LOOKS = 100;

    @Test
    void whatOnlyGoesUpAndDownDoesNotGrow() {
        Trend trend = trend(look -> 300 + (look % 2 == 0 ? 40 : -40));
        assertThat(trend.growth()).isCloseTo(0, within(5.0));
        assertThat(trend.grows(Kind.HEAP)).isFalse();
        assertThat(trend.most()).isEqualTo(340);
    }

    @Test
    void whatRisesDuringTheWarmUpOnlyDoesNotGrow() {
        assertThat(trend(look -> Math.min(200, 10 * look)).grows(Kind.HEAP)).isFalse();
    }

    @Test
    void aSlowLeakUnderNoiseGrows() {
        Trend trend = trend(look -> 100 + look + (look % 3) * 8);
        assertThat(trend.growth()).isCloseTo(60, within(4.0));
        assertThat(trend.grows(Kind.HEAP)).isTrue();
    }

    @Test
    void whatIsSmallBesideItselfDoesNotGrow() {
        assertThat(trend(look -> 2_000 + look).grows(Kind.HEAP)).isFalse();
    }

    @Test
    void handlesThatAreNotClosedGrow() {
        assertThat(trend(look -> 80 + look / 3).grows(Kind.HANDLES)).isTrue();
    }

    @Test
    void anItemMayCostSomeMoreAmongOtherNeighbours() {
        assertThat(trend(look -> 100 + look / 3).grows(Kind.PROCESSOR)).isFalse();
        assertThat(trend(look -> 100 + look).grows(Kind.PROCESSOR)).isTrue();
    }

    private static Trend trend(LongUnaryOperator figure) {
        List<Sample> samples = LongStream.rangeClosed(1, LOOKS)
                .mapToObj(look -> new Sample(
                        look * 30, Map.of(Kind.HEAP, figure.applyAsLong(look), Kind.HANDLES, figure.applyAsLong(look))))
                .toList();
        return Trend.of(Kind.HEAP, samples);
    }
}

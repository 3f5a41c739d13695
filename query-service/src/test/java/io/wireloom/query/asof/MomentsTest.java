package io.wireloom.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.dedupe.chronicle.Moment.By;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void readsAMomentByPublicationUnlessToldOtherwise() {
        assertThat(Moments.asOf(parameters("asOf", "2015-10-01T19:28:00 01:00")))
                .contains(new Moment(Instant.parse("2015-10-01T18:28:00Z"), By.PUBLISHED));
        assertThat(Moments.asOf(new Parameters(Map.of("asOf", "2015-10-01T19:28:00Z", "clock", "Received"))))
                .contains(new Moment(Instant.parse("2015-10-01T19:28:00Z"), By.RECEIVED));
        assertThat(Moments.asOf(parameters("clock", "received"))).isEmpty();
    }

    @Test
    void endsNowWhenNoEndIsGiven() {
        assertThat(Moments.between(parameters("from", "2015-10-01T19:28:00Z"), NOW)
                        .to())
                .isEqualTo(new Moment(NOW, By.PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource({"asOf,2015-10-01", "clock,wall"})
    void namesTheParameterThatCannotBeMeant(String name, String value) {
        assertThatThrownBy(() -> Moments.asOf(parameters(name, value)))
                .isInstanceOfSatisfying(BadParameterException.class, failure -> assertThat(failure.parameter())
                        .isEqualTo(name));
    }

    @Test
    void refusesASpanWithoutBeginningOrBeforeIt() {
        assertThatThrownBy(() -> Moments.between(parameters("to", "2015-10-01T19:28:00Z"), NOW))
                .hasMessageStartingWith("from is missing");
        assertThatThrownBy(() -> Moments.between(
                        new Parameters(Map.of("from", "2015-10-02T00:00:00Z", "to", "2015-10-01T00:00:00Z")), NOW))
                .hasMessageContaining("is before from");
    }

    private static Parameters parameters(String name, String value) {
        return new Parameters(Map.of(name, value));
    }
}

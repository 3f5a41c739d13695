package io.wireloom.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");

    @Test
    void countsEachStepAndItsParts() {
        Timeline timeline = Timeline.of(
                List.of(
                        new DayCount(MONDAY, "ASSAULT", 2),
                        new DayCount(MONDAY.plusDays(6), "PROTEST", 1),
                        new DayCount(MONDAY.plusDays(7), "ASSAULT", 1),
                        new DayCount(null, "AID", 4)),
                "type",
                Unit.WEEK);
        assertThat(timeline.steps())
                .containsExactly(
                        new Timeline.Step(MONDAY, MONDAY.plusDays(6), 3, Map.of("ASSAULT", 2, "PROTEST", 1)),
                        new Timeline.Step(MONDAY.plusDays(7), MONDAY.plusDays(13), 1, Map.of("ASSAULT", 1)));
        assertThat(timeline.total()).isEqualTo(4);
        assertThat(timeline.undated()).isEqualTo(4);
        assertThat(timeline.most()).isEqualTo(3);
        assertThat(timeline.keys()).containsExactly("ASSAULT", "PROTEST");
    }

    @Test
    void namesWhatHasNoCountry() {
        Timeline timeline = Timeline.of(List.of(new DayCount(MONDAY, null, 2)), "country", null);
        assertThat(timeline.keys()).containsExactly(Timeline.NONE);
    }

    @Test
    void isEmptyWhereNothingIsDated() {
        Timeline timeline = Timeline.of(List.of(new DayCount(null, "AID", 4)), "type", null);
        assertThat(timeline.from()).isNull();
        assertThat(timeline.steps()).isEmpty();
        assertThat(timeline.most()).isZero();
        assertThat(timeline.undated()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-01-01, DAY",
        "2024-01-01, 2024-04-29, DAY",
        "2024-01-01, 2024-04-30, WEEK",
        "2024-01-01, 2030-01-01, MONTH",
        "1940-01-01, 2024-01-01, YEAR",
        "1700-01-01, 2024-01-01, YEAR"
    })
    void takesTheSmallestUnitThatMakesAPicture(LocalDate first, LocalDate last, Unit unit) {
        assertThat(Unit.fitting(first, last, Timeline.MOST_STEPS)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-02-29, 2024-02-29, 2024-02-29",
        "WEEK, 2024-03-03, 2024-02-26, 2024-03-03",
        "MONTH, 2024-02-10, 2024-02-01, 2024-02-29",
        "YEAR, 2024-02-10, 2024-01-01, 2024-12-31"
    })
    void knowsWhereAStepBeginsAndEnds(Unit unit, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(unit.start(day)).isEqualTo(start);
        assertThat(unit.end(day)).isEqualTo(end);
    }

    @Test
    void countsStepsOverTheTurnOfAYear() {
        assertThat(Unit.MONTH.index(LocalDate.parse("2023-12-31"), LocalDate.parse("2024-02-01")))
                .isEqualTo(2);
        assertThat(Unit.WEEK.steps(LocalDate.parse("2024-12-30"), LocalDate.parse("2025-01-05")))
                .isEqualTo(1);
    }
}

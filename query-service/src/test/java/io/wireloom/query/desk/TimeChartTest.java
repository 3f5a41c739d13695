package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.query.overview.DayCount;
import io.wireloom.query.overview.Timeline;
import io.wireloom.query.overview.Unit;
import io.wireloom.query.search.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeChartTest {

    private static final LocalDate DAY = LocalDate.parse("2024-01-31");

    @Test
    void drawsTheWholeFirstAndThenEachPartOnTheSameScale() {
        TimeChart chart = chart(
                Map.of("q", "river raid"), new DayCount(DAY, "ASSAULT", 30), new DayCount(DAY.plusDays(2), "AID", 10));
        assertThat(chart.width()).isEqualTo(3);
        assertThat(chart.lanes()).extracting(TimeChart.Lane::name).containsExactly("All", "Attack", "Aid");
        TimeChart.Bar aid = chart.lanes().get(2).bars().get(0);
        assertThat(aid.x()).isEqualTo(2);
        assertThat(aid.height()).isEqualTo(33);
        assertThat(aid.y()).isEqualTo(67);
        assertThat(aid.label()).isEqualTo("2 Feb 2024: 10 incidents");
        assertThat(aid.href()).isEqualTo("/timeline?q=river+raid&from=2024-02-02&to=2024-02-02");
        assertThat(chart.lanes().get(1).href()).isEqualTo("/timeline?q=river+raid&type=ASSAULT");
    }

    @Test
    void aSingleIncidentBesideHundredsIsStillSeen() {
        TimeChart chart = chart(Map.of(), new DayCount(DAY, "ASSAULT", 900), new DayCount(DAY.plusDays(1), "AID", 1));
        assertThat(chart.lanes().get(2).bars().get(0).height()).isPositive();
    }

    @Test
    void namesTheFirstAndTheLastStep() {
        TimeChart chart = chart(Map.of(), new DayCount(DAY, "AID", 1), new DayCount(DAY.plusDays(40), "AID", 1));
        assertThat(chart.ticks()).hasSize(5).startsWith("31 Jan 2024").endsWith("11 Mar 2024");
    }

    @Test
    void hasNoBarsWhereNothingIsDated() {
        TimeChart chart = chart(Map.of(), new DayCount(null, "AID", 1));
        assertThat(chart.width()).isZero();
        assertThat(chart.undated()).isEqualTo(1);
    }

    private static TimeChart chart(Map<String, String> parameters, DayCount... counts) {
        return TimeChart.of(
                Timeline.of(List.of(counts), "type", Unit.DAY),
                Filters.of("/timeline", new Parameters(parameters), List.of()),
                "/timeline");
    }
}

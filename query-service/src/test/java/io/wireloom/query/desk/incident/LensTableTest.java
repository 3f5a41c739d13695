package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Incident;
import java.util.List;
import org.junit.jupiter.api.Test;

class LensTableTest {

    private static final Incident.Lens UCDP = new Incident.Lens(
            "ucdp", "killed", "civilians", 27L, 27L, 36L, List.of("c-watch", "c-mayor"), "UCDP's rule");
    private static final Incident.Lens ACLED =
            new Incident.Lens("acled", "killed", "civilians", 27L, 27L, 27L, List.of("c-watch"), "ACLED's rule");

    @Test
    void putsEachRuleBesideWhatIsTold() {
        LensTable table = LensTable.of(Told.with(Told.contested(), List.of(ACLED, UCDP), List.of()), false);

        assertThat(table.lenses()).extracting(LensTable.Rule::key).containsExactly("ucdp", "acled");
        LensTable.Row row = table.rows().rows().get(0);
        assertThat(row.name()).isEqualTo("Killed, civilians");
        assertThat(row.cells()).extracting(LensTable.Cell::range).containsExactly("0–36", "27–36", "27");
        assertThat(row.cells()).extracting(LensTable.Cell::middle).containsExactly("0", "27", "");
    }

    @Test
    void saysThatARuleFindsNothingForAMeasure() {
        Incident.Lens other = new Incident.Lens("official", "wounded", "", 5L, 5L, 5L, List.of("c"), "a rule");

        LensTable table = LensTable.of(Told.with(Told.contested(), List.of(UCDP, other), List.of()), false);

        LensTable.Cell officials = table.rows().rows().get(0).cells().get(2);
        assertThat(officials.found()).isFalse();
        assertThat(officials.range()).isEqualTo("none");
    }

    @Test
    void drawsEveryRuleOnOneScale() {
        LensTable table = LensTable.of(Told.with(Told.contested(), List.of(UCDP, ACLED), List.of()), false);

        RangeChart chart = table.rows().rows().get(0).chart();

        assertThat(chart.says())
                .isEqualTo("Killed, civilians. As told: 0–36, best 0; UCDP: 27–36, best 27; ACLED, conservative: 27");
        RangeChart.Lane told = chart.lanes().get(0);
        RangeChart.Lane ucdp = chart.lanes().get(1);
        assertThat(ucdp.to()).isEqualTo(told.to());
        assertThat(ucdp.from()).isGreaterThan(told.from());
        assertThat(ucdp.best()).isEqualTo(ucdp.from());
        assertThat(told.voices()).hasSize(3);
        assertThat(chart.ticks()).extracting(RangeChart.Tick::label).containsExactly("0", "18", "36");
    }

    @Test
    void drawsNothingWhereThereIsOneNumberOnly() {
        LensTable.Cell nine = new LensTable.Cell("As told", 9L, 9L, 9L, 2);

        assertThat(RangeChart.of("Killed", List.of(nine, nine), List.of())).isNull();
    }

    @Test
    void letsAnOpenRangeGoOnBeyondTheScale() {
        RangeChart chart =
                RangeChart.of("Wounded", List.of(new LensTable.Cell("As told", 50L, null, null, 1)), List.of());

        RangeChart.Lane lane = chart.lanes().get(0);
        assertThat(lane.open()).isTrue();
        assertThat(lane.to()).isGreaterThan(chart.ticks().get(2).x());
    }
}

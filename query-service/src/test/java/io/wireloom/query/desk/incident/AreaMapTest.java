package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import org.junit.jupiter.api.Test;

class AreaMapTest {

    @Test
    void drawsATownAsAPointInItsSurroundings() {
        AreaMap map = AreaMap.of(Told.contested());

        assertThat(map.coordinates()).isEqualTo("34.93, 36.73");
        assertThat(map.precision()).isEqualTo("The place itself");
        assertThat(map.radius()).isLessThan(map.height() / 8);
        assertThat(map.parallels()).extracting(AreaMap.Line::label).contains("35°N");
        assertThat(map.scaleLabel()).isEqualTo("10 km");
        assertThat(map.scale()).isBetween(50, 90);
    }

    @Test
    void drawsAProvinceAsTheAreaThatItLeavesOpen() {
        AreaMap map = AreaMap.of(at(34.9, 36.7, 4));

        assertThat(map.precision()).startsWith("Somewhere in this province");
        assertThat(map.radius()).isBetween(60, 80);
        assertThat(map.scaleLabel()).isEqualTo("100 km");
    }

    @Test
    void runsNorthUpAndEastToTheRight() {
        AreaMap map = AreaMap.of(at(-10.2, -70.3, 4));

        assertThat(map.parallels()).extracting(AreaMap.Line::at).isSortedAccordingTo((one, other) -> other - one);
        assertThat(map.meridians()).extracting(AreaMap.Line::at).isSorted();
        assertThat(map.parallels()).allSatisfy(line -> assertThat(line.label()).endsWith("S"));
        assertThat(map.meridians()).allSatisfy(line -> assertThat(line.label()).endsWith("W"));
    }

    @Test
    void thereIsNoneWithoutCoordinates() {
        assertThat(AreaMap.of(at(null, null, null))).isNull();
    }

    private static Incident at(Double lat, Double lon, Integer precision) {
        Claim.Place place = new Claim.Place("Homs", "Homs", "SY", "Homs", lat, lon, precision, null, 0, 4);
        Incident town = Told.contested();
        return new Incident(
                town.incidentId(),
                town.revision(),
                town.state(),
                town.type(),
                town.subtype(),
                town.title(),
                town.start(),
                town.end(),
                place,
                town.actors(),
                town.targets(),
                town.grade(),
                town.gradeReason(),
                town.origins(),
                town.articleIds(),
                town.tallies(),
                Copy.incident("none", 1, "none").claims(),
                town.disagreements(),
                town.history(),
                town.successors(),
                town.predecessors(),
                town.lenses(),
                town.positions(),
                town.unanswered(),
                town.nearMisses(),
                town.related(),
                town.decisions());
    }
}

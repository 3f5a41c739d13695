package io.wireloom.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.query.incidents.IncidentFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "type;MOBILISE",
                "grade;good",
                "country;SYR",
                "near;34.7,36.7",
                "near;91,0,5",
                "near;34,181,5",
                "near;34,36,0",
                "near;a,b,c",
                "from;yesterday",
                "to;2015-02-30",
                "origins;-1",
                "origins;two",
                "actor;---",
                "speaker;---",
                "box;1,2,3",
                "box;1,9,3,2",
                "box;181,0,1,2",
                "box;NaN,0,1,2",
                "lens;mine",
                "minKilled;-1"
            })
    void namesTheParameterThatCannotBeMeant(String name, String value) {
        assertThatThrownBy(() -> IncidentFilter.of(new Parameters(Map.of(name, value))))
                .isInstanceOfSatisfying(BadParameterException.class, failure -> assertThat(failure.parameter())
                        .isEqualTo(name))
                .hasMessageContaining(value)
                .hasMessageContaining("expected");
    }

    @Test
    void readsYesAndNo() {
        assertThat(new Parameters(Map.of("explain", "true")).yes("explain")).isTrue();
        assertThat(new Parameters(Map.of("explain", "FALSE")).yes("explain")).isFalse();
        assertThat(new Parameters(Map.of()).yes("explain")).isFalse();
        assertThatThrownBy(() -> new Parameters(Map.of("explain", "maybe")).yes("explain"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("one of true, false is expected");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> IncidentFilter.of(new Parameters(Map.of("from", "2015-10-02", "to", "2015-10-01"))))
                .hasMessageContaining("is before from");
    }

    @Test
    void readsAPublicationPeriodByDayOrByTime() {
        Parameters days = new Parameters(Map.of("publishedFrom", "2015-10-01", "publishedTo", "2015-10-01"));
        Parameters times = new Parameters(Map.of("publishedTo", "2015-10-01T19:28:00+02:00"));

        assertThat(days.since("publishedFrom")).isEqualTo("2015-10-01T00:00:00Z");
        assertThat(days.until("publishedTo")).isEqualTo("2015-10-02T00:00:00Z");
        assertThat(times.until("publishedTo")).isEqualTo("2015-10-01T17:28:00Z");
        assertThat(times.since("publishedFrom")).isNull();
        assertThatThrownBy(() -> IncidentFilter.of(
                        new Parameters(Map.of("publishedFrom", "2015-10-02", "publishedTo", "2015-09-30"))))
                .hasMessageContaining("is before publishedFrom");
    }

    @Test
    void splitsABoxAtTheDateLine() {
        Bounds across = new Parameters(Map.of("box", "170,-20,-170,0")).bounds("box");

        assertThat(across.boxes()).containsExactly(new Area.Box(170, -20, 180, 0), new Area.Box(-180, -20, -170, 0));
        assertThat(across.holds(-10, 175)).isTrue();
        assertThat(across.holds(-10, -175)).isTrue();
        assertThat(across.holds(-10, 0)).isFalse();
        assertThat(new Bounds(1, 2, 3, 4).boxes()).containsExactly(new Area.Box(1, 2, 3, 4));
    }

    @Test
    void sortsByRelevanceOnlyToWords() {
        assertThat(Sort.of(new Parameters(Map.of("sort", "Relevance", "q", "raid")), List.of(Sort.values())))
                .isEqualTo(Sort.RELEVANCE);
        assertThat(Sort.of(new Parameters(Map.of()), List.of(Sort.values()))).isEqualTo(Sort.NEWEST);
        assertThatThrownBy(() -> Sort.of(new Parameters(Map.of("sort", "relevance")), List.of(Sort.values())))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("give q");
    }

    @Test
    void readsEveryFilterWhateverItsCase() {
        IncidentFilter filter = IncidentFilter.of(new Parameters(Map.of(
                "type", "assault",
                "subtype", "Air strike",
                "actor", "Jabhat al-Nuṣra",
                "country", "sy",
                "near", "34.73, 36.71, 50",
                "from", "2015-10-01T23:30:00-02:00",
                "grade", "FAIR")));

        assertThat(filter.type()).isEqualTo("ASSAULT");
        assertThat(filter.subtype()).isEqualTo("air-strike");
        assertThat(filter.actor()).isEqualTo("jabhat-al-nusra");
        assertThat(filter.country()).isEqualTo("SY");
        assertThat(filter.near()).isEqualTo(new Area(34.73, 36.71, 50));
        assertThat(filter.from()).isEqualTo(LocalDate.parse("2015-10-02"));
        assertThat(filter.grade()).isEqualTo("fair");
    }

    @Test
    void asksForEverythingWhenBlank() {
        assertThat(IncidentFilter.of(new Parameters(Map.of("q", " ", "type", ""))))
                .isEqualTo(IncidentFilter.ANY);
    }

    @Test
    void fingerprintsTheSearchAndNotThePage() {
        String first = new Parameters(Map.of("q", "raid", "limit", "5", "to", "")).fingerprint();
        String next = new Parameters(Map.of("q", "raid", "cursor", "x")).fingerprint();
        String other = new Parameters(Map.of("q", "march")).fingerprint();

        assertThat(next).isEqualTo(first).isNotEqualTo(other);
    }

    @Test
    void keysNamesAcrossAccentsAndScripts() {
        assertThat(Names.key("  São Tomé & Príncipe ")).isEqualTo("sao-tome-principe");
        assertThat(Names.key("Захарченко")).isEqualTo("захарченко");
        assertThat(Names.keys("Bashar al-Assad")).containsExactly("bashar-al-assad", "bashar", "assad");
    }
}

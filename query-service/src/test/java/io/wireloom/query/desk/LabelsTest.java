package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.Days;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void writesFiguresAsFarAsTheyAreTold() {
        assertThat(Labels.figure(27L, 27L)).isEqualTo("27");
        assertThat(Labels.figure(25L, 30L)).isEqualTo("25–30");
        assertThat(Labels.figure(1_200L, null)).isEqualTo("at least 1,200");
        assertThat(Labels.figure(null, 30L)).isEqualTo("up to 30");
        assertThat(Labels.figure(null, null)).isEqualTo("not told");
    }

    @Test
    void writesPeriodsWithoutRepeatingWhatIsTheSame() {
        assertThat(days("2015-09-30", "2015-09-30")).isEqualTo("30 Sep 2015");
        assertThat(days("2015-09-12", "2015-09-30")).isEqualTo("12–30 Sep 2015");
        assertThat(days("2015-09-30", "2015-10-02")).isEqualTo("30 Sep – 2 Oct 2015");
        assertThat(days("2015-12-31", "2016-01-01")).isEqualTo("31 Dec 2015 – 1 Jan 2016");
        assertThat(Labels.days(new Days(null, null))).isEqualTo("Date not told");
    }

    @Test
    void saysHowSureTheKindOfEventIsIfItIsRated() {
        assertThat(Labels.sure(0.815)).isEqualTo("82 % sure of the kind of event");
        assertThat(Labels.sure(null)).isEmpty();
    }

    @Test
    void setsRivalFiguresSideBySideAndNeverAddsThem() {
        Toll toll = Toll.of(new Incident.TallySummary(
                "killed",
                "civilians",
                27L,
                36L,
                36L,
                List.of(
                        new Incident.Figure("c1", 27L, 27L, "River Watch", "27 civilians"),
                        new Incident.Figure("c2", 36L, 36L, "Council", "36"))));

        assertThat(toll.range()).isEqualTo("27–36");
        assertThat(toll.said()).isEqualTo("River Watch 27, Council 36");
    }

    @Test
    void namesOnlyTheSpeakersWhereAllAgree() {
        Toll toll = Toll.of(new Incident.TallySummary(
                "killed", null, 5L, 5L, 5L, List.of(new Incident.Figure("c1", 5L, 5L, "Council", "five"))));

        assertThat(toll.name()).isEqualTo("Killed");
        assertThat(toll.range()).isEqualTo("5");
        assertThat(toll.said()).isEqualTo("Council");
    }

    @Test
    void linksOnlyWebAddresses() {
        assertThat(ArticlePage.webAddress("https://example.org/a")).isEqualTo("https://example.org/a");
        assertThat(ArticlePage.webAddress(" javascript:alert(1)")).isNull();
        assertThat(ArticlePage.webAddress("data:text/html,x")).isNull();
        assertThat(ArticlePage.webAddress(null)).isNull();
    }

    private static String days(String start, String end) {
        return Labels.days(new Days(LocalDate.parse(start), LocalDate.parse(end)));
    }
}

package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.query.search.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void carriesAViewFromOnePageToTheNextWithoutTheCursor() {
        Filters filters = filters(Map.of("q", "a & b", "country", "LY", "cursor", "xyz", "unknown", "1"));
        assertThat(filters.at("/map")).isEqualTo("/map?q=a+%26+b&country=LY");
        assertThat(filters.at("/map", "country", "SD")).isEqualTo("/map?q=a+%26+b&country=SD");
        assertThat(filters.during("/timeline", "2024-01-01", "2024-01-07"))
                .isEqualTo("/timeline?q=a+%26+b&country=LY&from=2024-01-01&to=2024-01-07");
    }

    @Test
    void namesEachFilterInForceWithTheWayOut() {
        Filters filters = filters(Map.of("type", "ASSAULT", "country", "LY", "by", "country"));
        assertThat(filters.active())
                .containsExactly(
                        new Filters.Active("Type", "Attack", "/?country=LY&by=country"),
                        new Filters.Active("Country", "Libya", "/?type=ASSAULT&by=country"));
    }

    @Test
    void howItIsShownIsNoFilter() {
        assertThat(filters(Map.of("by", "country")).any()).isFalse();
        assertThat(filters(Map.of("by", "country")).unlisted()).containsExactly("by");
    }

    @Test
    void aMomentIsKeptFromPageToPageWithAWayBackToNow() {
        Filters filters = filters(Map.of("asOf", "2020-02-01T10:00Z", "clock", "received", "country", "LY"));
        assertThat(filters.past()).isEqualTo("2020-02-01T10:00:00Z");
        assertThat(filters.received()).isTrue();
        assertThat(filters.moment()).isEqualTo("2020-02-01T10:00");
        assertThat(filters.now()).isEqualTo("/?country=LY");
        assertThat(filters.then()).isEqualTo("?asOf=2020-02-01T10%3A00Z&clock=received");
        assertThat(filters.at("/map")).isEqualTo("/map?country=LY&asOf=2020-02-01T10%3A00Z&clock=received");
        assertThat(filters.active()).extracting(Filters.Active::name).containsExactly("Country");
    }

    @Test
    void withoutAMomentNowIsShown() {
        assertThat(filters(Map.of("clock", "received")).then()).isEmpty();
        assertThat(filters(Map.of()).past()).isNull();
        assertThat(filters(Map.of()).moment()).isEmpty();
    }

    private static Filters filters(Map<String, String> parameters) {
        return Filters.of("/", new Parameters(parameters), List.of("LY", "SD"));
    }
}

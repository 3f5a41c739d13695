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

    private static Filters filters(Map<String, String> parameters) {
        return Filters.of("/", new Parameters(parameters), List.of("LY", "SD"));
    }
}

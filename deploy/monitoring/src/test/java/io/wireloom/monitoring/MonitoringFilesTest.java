package io.wireloom.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MonitoringFilesTest {

    static Stream<Arguments> files() {
        return MonitoringFiles.expected().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isCommittedAsMade(String name, String expected) {
        Path file = Checkout.MONITORING.resolve(name);
        if (Boolean.getBoolean("wireloom.regenerate")) {
            Checkout.write(file, expected);
        }

        assertThat(Checkout.read(file))
                .as(
                        "%s is not what its definition says; look at the difference, then: %s",
                        name, MonitoringFiles.REGENERATE)
                .isEqualTo(expected);
    }

    @Test
    void noDashboardIsLeftOverAndEachIsGivenToGrafana() throws IOException {
        try (Stream<Path> found = Files.list(Checkout.MONITORING.resolve("grafana"))) {
            List<String> names = found.map(file -> "grafana/" + file.getFileName())
                    .filter(name -> name.endsWith(".json"))
                    .toList();
            assertThat(MonitoringFiles.expected()).containsKeys(names.toArray(String[]::new));
        }
        String kustomization = Checkout.read(Checkout.MONITORING.resolve("kustomization.yaml"));
        Dashboards.all()
                .forEach(dashboard -> assertThat(kustomization).contains("grafana/" + dashboard.name() + ".json"));
    }

    static Stream<Arguments> dashboards() {
        return files().filter(file -> file.get()[0].toString().endsWith(".json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dashboards")
    void panelsOfADashboardDoNotOverlap(String name, String content) throws IOException {
        List<int[]> placed = new ArrayList<>();
        for (JsonNode panel : new ObjectMapper().readTree(content).path("panels")) {
            JsonNode at = panel.path("gridPos");
            int[] box = {
                at.path("x").asInt(),
                at.path("y").asInt(),
                at.path("w").asInt(),
                at.path("h").asInt()
            };
            assertThat(box[0] + box[2]).isLessThanOrEqualTo(24);
            assertThat(placed).as(panel.path("title").asText()).noneMatch(other -> overlap(box, other));
            placed.add(box);
        }
        assertThat(placed).isNotEmpty();
    }

    private static boolean overlap(int[] one, int[] other) {
        return one[0] < other[0] + other[2]
                && other[0] < one[0] + one[2]
                && one[1] < other[1] + other[3]
                && other[1] < one[1] + one[3];
    }
}

package io.wireloom.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class LineReportTest {

    @TempDir
    private Path folder;

    @Test
    void theReportHoldsTheFiguresAndAPlotOfEachSeries() throws Exception {
        Figures figures = new Figures();
        figures.put(Figures.SUSTAINED, 12.5);
        LineReport report = new LineReport(figures);
        report.series("Full speed", List.of(moment(0, 0, 0), moment(1, 10, 1.5)));
        report.latencies("Times", List.of(100.0, 200.0));

        report.write(folder);

        String markdown = Files.readString(folder.resolve("report.md"));
        assertThat(markdown).contains("| full speed, articles/s | 12.5 |");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<h2>Full speed: processors</h2><svg");
        for (String plot : List.of("records-that-wait", "memory", "processors", "items-taken")) {
            assertThat(markdown).contains("(full-speed-" + plot + ".svg)");
            Document svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("full-speed-" + plot + ".svg").toFile());
            assertThat(svg.getElementsByTagName("polyline").getLength()).isPositive();
        }
    }

    private static Moment moment(double seconds, long taken, double cpu) {
        Map<String, Long> each = new LinkedHashMap<>();
        Map<String, Double> used = new LinkedHashMap<>();
        LineStack.SERVICES.forEach(service -> {
            each.put(service, taken);
            used.put(service, cpu);
        });
        return new Moment(seconds, taken, each, new Usage(used), each);
    }
}

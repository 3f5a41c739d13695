package io.wireloom.bench.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The report: the figures, and plots of how the line stood second by second. */
final class LineReport {

    private final Figures figures;
    private final Map<String, Plot> plots = new LinkedHashMap<>();

    LineReport(Figures figures) {
        this.figures = figures;
    }

    /** A part of the run. */
    void series(String title, List<Moment> moments) {
        List<Double> seconds = moments.stream().map(Moment::seconds).toList();
        Map<String, List<Double>> waiting = new LinkedHashMap<>();
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        for (String service : LineStack.SERVICES) {
            waiting.put(
                    service,
                    moments.stream()
                            .map(moment -> (double) moment.waiting().get(service))
                            .toList());
            memory.put(
                    service,
                    moments.stream()
                            .map(moment -> (double) moment.resident().get(service))
                            .toList());
        }
        plots.put(title + ": records that wait", new Plot("s", "records", seconds, waiting));
        plots.put(title + ": memory", new Plot("s", "MB", seconds, memory));
        plots.put(title + ": processors", new Plot("s", "processors in use", seconds, processors(moments)));
        List<Double> taken =
                moments.stream().map(moment -> (double) moment.taken()).toList();
        plots.put(title + ": items taken", new Plot("s", "items", seconds, Map.of("taken", taken)));
    }

    private static Map<String, List<Double>> processors(List<Moment> moments) {
        Map<String, List<Double>> busy = new LinkedHashMap<>();
        for (int i = 1; i < moments.size(); i++) {
            Moment before = moments.get(i - 1);
            Moment now = moments.get(i);
            double seconds = now.seconds() - before.seconds();
            now.usage().since(before.usage()).seconds().forEach((who, cpu) -> busy.computeIfAbsent(
                            who, name -> new ArrayList<>(List.of(0.0)))
                    .add(cpu / seconds));
        }
        return busy;
    }

    /** Times, the shortest first. */
    void latencies(String title, List<Double> millis) {
        List<Double> share = IntStream.range(0, millis.size())
                .mapToObj(rank -> 100.0 * (rank + 1) / millis.size())
                .toList();
        plots.put(title, new Plot("percent of articles", "ms", share, Map.of("ms", millis)));
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder markdown = new StringBuilder("# The whole line\n\n").append(figures.table());
        StringBuilder html = new StringBuilder(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>The whole line</title>"
                        + "<style>body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                        + "td{padding:0 1rem 0 0}td+td{text-align:right}svg{max-width:100%;height:auto}</style>"
                        + "<h1>The whole line</h1><table>");
        figures.values().forEach((name, value) -> html.append(row(name, value)));
        figures.ratios().forEach((name, value) -> html.append(row("ratio: " + name, value)));
        html.append("</table>");
        for (Map.Entry<String, Plot> plot : plots.entrySet()) {
            String svg = plot.getValue().svg(plot.getKey());
            String name = plot.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".svg";
            Files.writeString(folder.resolve(name), svg);
            markdown.append("\n![")
                    .append(plot.getKey())
                    .append("](")
                    .append(name)
                    .append(")\n");
            html.append("<h2>").append(plot.getKey()).append("</h2>").append(svg);
        }
        Files.writeString(folder.resolve("report.md"), markdown);
        Files.writeString(folder.resolve("report.html"), html.append("</html>"));
    }

    private static String row(String name, double value) {
        return "<tr><td>" + name + "</td><td>" + String.format(Locale.ROOT, "%,.3f", value) + "</td></tr>";
    }
}

package io.wireloom.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.report.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run capacity}: what rates need, by the last recorded figures. */
@Command(
        name = "capacity",
        description =
                "Says what rates need in pods, partitions and database, from the last figures that bench/run line has recorded.",
        mixinStandardHelpOptions = true)
public final class CapacityCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rates", split = ",", paramLabel = "N", description = "Articles a second (${DEFAULT-VALUE}).")
    private List<Double> rates = List.of(10.0, 100.0, 1_000.0, 10_000.0);

    @Option(
            names = "--services",
            paramLabel = "DIR",
            description = "The project with the recorded figures (${DEFAULT-VALUE}).",
            defaultValue = "${sys:wireloom.project}")
    private Path project;

    @Override
    public Integer call() throws IOException {
        Recorded recorded = new Recorded(project.resolve(Recorded.FILE));
        JsonNode last = recorded.last()
                .orElseThrow(() -> new BadInputException("Nothing is recorded. Run bench/run line --record first."));
        Capacity capacity = capacity(last.path("figures"));
        PrintWriter out = spec.commandLine().getOut();
        table(capacity).print(out);
        out.printf(
                Locale.ROOT,
                "predicted for the %d processors of %s: %.1f articles a second; measured: %.1f%n",
                last.path("processors").asInt(),
                last.path("commit").asText(),
                capacity.sustained(last.path("processors").asInt(), true),
                last.path("figures").path(Figures.SUSTAINED).asDouble());
        out.flush();
        return 0;
    }

    private Table table(Capacity capacity) {
        Table table = new Table(
                "articles a second",
                "ingest",
                "extract",
                "dedupe",
                "query",
                "partitions",
                "broker CPUs",
                "database CPUs",
                "broker GB a day",
                "database GB a day",
                "weaver busy");
        for (double rate : rates) {
            Capacity.Need need = capacity.at(rate);
            table.row(
                    Math.round(rate),
                    need.pods().get("ingest-service"),
                    need.pods().get("extract-service"),
                    need.pods().get("dedupe-service"),
                    need.pods().get("query-service"),
                    need.partitions(),
                    shown(need.brokerProcessors()),
                    shown(need.databaseProcessors()),
                    shown(need.brokerGigabytesADay()),
                    shown(need.databaseGigabytesADay()),
                    shown(need.weaverBusy()));
        }
        return table;
    }

    private static Capacity capacity(JsonNode figures) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        figures.fields().forEachRemaining(figure -> {
            if (figure.getKey().startsWith(Figures.CPU)) {
                cpu.put(
                        figure.getKey().substring(Figures.CPU.length()),
                        figure.getValue().asDouble());
            }
        });
        return new Capacity(
                cpu,
                figures.path(Figures.BROKER_BYTES).asDouble(),
                figures.path(Figures.DATABASE_BYTES).asDouble());
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }
}

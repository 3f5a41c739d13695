package io.wireloom.local;

import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.RunState;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the data is and which ports are used: options that every command has, each with its environment variable. */
final class HomeOptions {

    @Option(
            names = "--query-port",
            paramLabel = "PORT",
            defaultValue = "${env:WIRELOOM_QUERY_PORT:-8080}",
            description = "Port of the desk and the API (WIRELOOM_QUERY_PORT; default 8080).")
    private int query;

    @Option(
            names = "--ingest-port",
            paramLabel = "PORT",
            defaultValue = "${env:WIRELOOM_INGEST_PORT:-8081}",
            description = "Port of the door for wire copy (WIRELOOM_INGEST_PORT; default 8081).")
    private int ingest;

    @Option(
            names = "--extract-port",
            paramLabel = "PORT",
            defaultValue = "${env:WIRELOOM_EXTRACT_PORT:-8082}",
            description = "Port of the extract-service (WIRELOOM_EXTRACT_PORT; default 8082).")
    private int extract;

    @Option(
            names = "--dedupe-port",
            paramLabel = "PORT",
            defaultValue = "${env:WIRELOOM_DEDUPE_PORT:-8083}",
            description = "Port of the dedupe-service (WIRELOOM_DEDUPE_PORT; default 8083).")
    private int dedupe;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:WIRELOOM_KAFKA_PORT:-9092}",
            description = "Port of Kafka (WIRELOOM_KAFKA_PORT; default 9092).")
    private int kafka;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "${env:WIRELOOM_POSTGRES_PORT:-5433}",
            description = "Port of PostgreSQL (WIRELOOM_POSTGRES_PORT; default 5433).")
    private int postgres;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:WIRELOOM_HOME}",
            description = "Where data and logs are kept (WIRELOOM_HOME; default .wireloom in the project).")
    private Path home;

    /** The ports asked for. */
    Ports ports() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        ports.put(Part.QUERY, query);
        ports.put(Part.INGEST, ingest);
        ports.put(Part.EXTRACT, extract);
        ports.put(Part.DEDUPE, dedupe);
        ports.put(Part.KAFKA, kafka);
        ports.put(Part.POSTGRES, postgres);
        return new Ports(ports);
    }

    /** The ports of the stack that runs here; those asked for when none does. */
    Ports portsInUse() {
        return RunState.live(layout()).map(state -> new Ports(state.ports())).orElseGet(this::ports);
    }

    Layout layout() {
        Path project = Path.of(System.getProperty("wireloom.project", "")).toAbsolutePath();
        return new Layout(project, home == null ? project.resolve(".wireloom") : home.toAbsolutePath());
    }
}

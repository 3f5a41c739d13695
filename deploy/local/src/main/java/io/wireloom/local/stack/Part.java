package io.wireloom.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of a stack, each with the port it listens on. */
public enum Part {
    INGEST("ingest-service", "the door for wire copy", 8081, 320),
    EXTRACT("extract-service", "its health and metrics", 8082, 640),
    DEDUPE("dedupe-service", "its health and metrics", 8083, 320),
    QUERY("query-service", "the desk and its API", 8080, 320),
    KAFKA("Kafka", "the broker", 9092, 0),
    POSTGRES("PostgreSQL", "the database", 5433, 0);

    private final String title;
    private final String purpose;
    private final int defaultPort;
    private final int heapMegabytes;

    Part(String title, String purpose, int defaultPort, int heapMegabytes) {
        this.title = title;
        this.purpose = purpose;
        this.defaultPort = defaultPort;
        this.heapMegabytes = heapMegabytes;
    }

    /** The name people and directories know it by. */
    public String title() {
        return title;
    }

    /** What its port is for, in words. */
    public String purpose() {
        return purpose;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The command line option for its port. */
    public String option() {
        return "--" + word() + "-port";
    }

    /** The environment variable for its port. */
    public String variable() {
        return "WIRELOOM_" + name() + "_PORT";
    }

    /** The word for it in options and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Largest heap of its JVM in MiB; 0 for parts that have none of their own. */
    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The four services, in the order of the line. */
    public static List<Part> services() {
        return List.of(INGEST, EXTRACT, DEDUPE, QUERY);
    }

    /** Whether it is one of the four services. */
    public boolean isService() {
        return heapMegabytes > 0;
    }

    static List<Part> all() {
        return Arrays.asList(values());
    }
}

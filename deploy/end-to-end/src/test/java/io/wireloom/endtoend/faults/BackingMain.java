package io.wireloom.endtoend.faults;

import io.wireloom.backing.EmbeddedBroker;
import io.wireloom.backing.EmbeddedDatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a broker or a database server in a process of its own, on data that stays, until nobody holds its standard input. */
final class BackingMain {

    /** What it says when whoever it runs can be used. */
    static final String READY = "ready";

    private BackingMain() {}

    /**
     * @param arguments {@code broker} or {@code database}, the directory of its data, its port, and settings as {@code name=value}
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        Map<String, String> settings = settings(Arrays.asList(arguments).subList(3, arguments.length));
        try (AutoCloseable ignored = arguments[0].equals("broker")
                ? EmbeddedBroker.start(directory, port, settings)
                : database(directory, port, settings)) {
            Files.writeString(Path.of(directory + "." + READY), READY);
            awaitEnd();
        }
        System.exit(0);
    }

    private static EmbeddedDatabaseServer database(Path directory, int port, Map<String, String> settings) {
        EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(
                new EmbeddedDatabaseServer.Settings(directory, null, port, Path.of(directory + ".log")), settings);
        server.createDatabase(FaultStack.DATABASE);
        return server;
    }

    private static Map<String, String> settings(List<String> stated) {
        return stated.stream()
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    private static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nobody writes here.
        }
    }
}

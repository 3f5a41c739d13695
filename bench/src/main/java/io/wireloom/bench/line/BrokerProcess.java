package io.wireloom.bench.line;

import io.wireloom.backing.EmbeddedBroker;
import io.wireloom.backing.FreePorts;
import io.wireloom.bench.WarningsOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A broker in a process of its own, so that its share of the processors can be told from the load's. */
final class BrokerProcess implements AutoCloseable {

    private static final String READY = "ready";
    private static final long START_SECONDS = 60;
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final Path data;
    private final int port;

    private BrokerProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Runs a broker until nobody holds its standard input: the directory of its data, its port. */
    public static void main(String[] arguments) throws IOException {
        WarningsOnly.apply();
        Path data = Path.of(arguments[0]);
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, Integer.parseInt(arguments[1]), Map.of())) {
            Files.writeString(ready(data), broker.bootstrapServers());
            while (System.in.read() >= 0) {
                continue;
            }
        }
        System.exit(0);
    }

    static BrokerProcess start(Path data) throws IOException, InterruptedException {
        int port = FreePorts.one();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        data.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(Path.of(data + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(ready(data))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("The broker did not start; its log: " + data + ".log");
            }
            Thread.sleep(POLL_MILLIS);
        }
        return new BrokerProcess(process, data, port);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    private static Path ready(Path data) {
        return Path.of(data + "." + READY);
    }
}

package io.wireloom.bench.desk;

import io.wireloom.backing.Database;
import io.wireloom.backing.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service that is measured, in a process of its own as it is shipped. */
public final class ServiceProcess implements AutoCloseable {

    /** The most memory it may take, as a container would limit it. */
    static final String MEMORY = "1g";

    /** Stands for the folder of a service in options of its virtual machine. */
    private static final String FOLDER = "{app}";

    private static final long POLL_MILLIS = 250;
    private static final long START_MINUTES = 3;

    private final Process process;
    private final URI address;
    private final Path log;

    private ServiceProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts it, and waits until it says that it is ready. */
    public static ServiceProcess start(Path jar, String broker, Database database)
            throws IOException, InterruptedException {
        ServiceProcess service = launch(jar, broker, database, List.of("-Xmx" + MEMORY), Map.of());
        service.awaitReady();
        return service;
    }

    /**
     * Starts it and does not wait.
     *
     * @param java options of its virtual machine; "{app}" in one stands for the folder of the service
     * @param environment beside what it needs
     */
    public static ServiceProcess launch(
            Path jar, String broker, Database database, List<String> java, Map<String, String> environment)
            throws IOException {
        int port = FreePorts.one();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path folder = jar.toAbsolutePath().getParent();
        java.stream().map(option -> option.replace(FOLDER, folder.toString())).forEach(command::add);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", broker,
                        "WIRELOOM_DB_HOST", database.host(),
                        "WIRELOOM_DB_PORT", Integer.toString(database.port()),
                        "WIRELOOM_DB_NAME", database.name(),
                        "WIRELOOM_DB_USER", database.user(),
                        "WIRELOOM_DB_PASSWORD", database.password(),
                        "WIRELOOM_ACCESS", "off",
                        "QUARKUS_HTTP_PORT", Integer.toString(port)));
        builder.environment().putAll(environment);
        Path log = Files.createTempFile("wireloom-desk", ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new ServiceProcess(builder.start(), URI.create("http://localhost:" + port), log);
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
        while (!answers(client, request)) {
            check();
            if (System.nanoTime() > end) {
                close();
                throw new IllegalStateException(
                        "The service is not ready after " + START_MINUTES + " minutes; its log: " + log);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Fails when the service has ended. */
    public void check() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The service ended with " + process.exitValue() + "; its log: " + log);
        }
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    /** Its process, for what the system knows of it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Megabytes of memory that its process holds now; 0 where the system does not tell. */
    public long residentMegabytes() throws IOException {
        return residentMegabytes(process.toHandle());
    }

    /** Megabytes of memory that a process holds now; 0 where the system does not tell. */
    public static long residentMegabytes(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

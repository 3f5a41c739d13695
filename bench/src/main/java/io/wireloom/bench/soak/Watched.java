package io.wireloom.bench.soak;

import io.wireloom.bench.soak.Sample.Kind;
import io.wireloom.contracts.status.Lag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process that is looked at through the system's {@code /proc} and the JDK's {@code jcmd}. */
final class Watched {

    private static final Path PROC = Path.of("/proc");
    private static final Pattern HEAP = Pattern.compile("(\\d+)K, used (\\d+)K");
    private static final int COLLECTED_WITHIN_SECONDS = 30;

    private final String name;
    private final ProcessHandle handle;
    private long processorMillis;
    private long lookedAt;

    /**
     * @param name of the service, as its consumer groups have it
     * @param handle its process
     */
    Watched(String name, ProcessHandle handle) {
        this.name = name;
        this.handle = handle;
        processorMillis = processor();
        lookedAt = System.nanoTime();
    }

    String name() {
        return name;
    }

    /** Whether this system tells of its processes. */
    static boolean possible() {
        return Files.isReadable(PROC.resolve("self/status")) && Files.isExecutable(jcmd());
    }

    /** Collects its garbage and looks at it. */
    Sample look(long seconds, Lag lag) throws IOException, InterruptedException {
        Map<Kind, Long> figures = new EnumMap<>(Kind.class);
        jcmd("GC.run");
        figures.put(Kind.HEAP, heap());
        figures.put(Kind.RESIDENT, status("VmRSS") >> 10);
        figures.put(Kind.THREADS, status("Threads"));
        figures.put(Kind.HANDLES, handles(""));
        figures.put(Kind.CONNECTIONS, handles("socket:"));
        figures.put(Kind.WAITING, lag.waiting(name));
        figures.put(Kind.PROCESSOR, perSecond());
        return new Sample(seconds, figures);
    }

    /** Collecting garbage to look at the heap has its part in it. */
    private long perSecond() {
        long now = processor();
        long at = System.nanoTime();
        double seconds = Math.max(1, at - lookedAt) / 1e9;
        long had = Math.round((now - processorMillis) / seconds);
        processorMillis = now;
        lookedAt = at;
        return had;
    }

    private long processor() {
        return handle.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /** Megabytes in use in all spaces of the serial collector's heap. */
    private long heap() throws IOException, InterruptedException {
        long kilobytes = 0;
        for (String line : jcmd("GC.heap_info").lines().toList()) {
            Matcher space = HEAP.matcher(line);
            if (space.find() && (line.contains("generation") || line.contains("garbage-first"))) {
                kilobytes += Long.parseLong(space.group(2));
            }
        }
        return kilobytes >> 10;
    }

    private long status(String field) throws IOException {
        return Files.readAllLines(process().resolve("status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private long handles(String kind) throws IOException {
        try (Stream<Path> open = Files.list(process().resolve("fd"))) {
            return open.filter(handle ->
                            target(handle).filter(name -> name.startsWith(kind)).isPresent())
                    .count();
        }
    }

    /** What a handle leads to; nothing when it is closed already. */
    private static Optional<String> target(Path handle) {
        try {
            return Optional.of(Files.readSymbolicLink(handle).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(jcmd().toString(), Long.toString(handle.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!asked.waitFor(COLLECTED_WITHIN_SECONDS, TimeUnit.SECONDS) || asked.exitValue() != 0) {
            throw new IllegalStateException(name + " does not answer to " + command + ": " + answer);
        }
        return answer;
    }

    private Path process() {
        return PROC.resolve(Long.toString(handle.pid()));
    }

    private static Path jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd");
    }
}

package io.wireloom.bench.copies.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Time that this process and the database server's had of the processors, in seconds. */
public final class ProcessorTime {

    private static final double TICKS_A_SECOND = 100;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private final ProcessHandle server;

    /**
     * @param backend one of the server's processes
     */
    public ProcessorTime(long backend) {
        server = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    /** Of this process. */
    public double here() {
        return seconds(ProcessHandle.current());
    }

    /** Of all processes that the server runs or, where the system says so, has run. */
    public double server() {
        return Stream.concat(Stream.of(server), server.children())
                        .mapToDouble(ProcessorTime::seconds)
                        .sum()
                + ended();
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    private double ended() {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(server.pid()), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_A_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}

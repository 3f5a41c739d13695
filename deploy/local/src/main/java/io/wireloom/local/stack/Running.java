package io.wireloom.local.stack;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that was started, told apart from a later one with the same number.
 *
 * @param name what it is
 * @param pid its number
 * @param startedAt when it started, in milliseconds since 1970; 0 when the system does not say
 */
public record Running(String name, long pid, long startedAt) {

    static Running of(String name, ProcessHandle process) {
        return new Running(name, process.pid(), startOf(process));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAt) < 2_000);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

package io.wireloom.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that outlived their launcher because it was killed. Call only when no launcher holds the lock. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Stops what a killed launcher left running; returns what that was. */
    public static List<String> stop(Layout layout) {
        List<String> stopped = new ArrayList<>();
        RunState.read(layout).ifPresent(state -> {
            List<Running> alive = state.services().stream()
                    .filter(service -> service.process().isPresent())
                    .toList();
            alive.forEach(service -> service.process().ifPresent(ProcessHandle::destroy));
            alive.forEach(service -> service.process().ifPresent(Leftovers::await));
            alive.forEach(service -> stopped.add(service.name()));
        });
        postmaster(layout).ifPresent(process -> {
            interrupt(process);
            await(process);
            stopped.add(Part.POSTGRES.title());
        });
        RunState.forget(layout);
        return stopped;
    }

    /** The database server that runs on our data, if one does. */
    private static Optional<ProcessHandle> postmaster(Layout layout) {
        Path file = layout.postgres().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                            .filter(ProcessHandle::isAlive)
                            .filter(process ->
                                    process.info().command().orElse("postgres").contains("postgres"));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to go. */
    private static void interrupt(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            postmaster.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

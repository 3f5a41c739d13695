package io.wireloom.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.ReadModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Ten times as much as the line can bear: the door says so, nothing that it took is lost, and the line recovers by itself. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class OverloadIT {

    private static final int TIMES = 10;
    private static final int SECONDS = 120;
    private static final int CALM = 300;
    private static final int MOST_WAITING = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** The heaps, and what a virtual machine takes beside its heap. */
    private static final Map<Part, Integer> MOST_MEGABYTES =
            Map.of(Part.INGEST, 700, Part.EXTRACT, 1_100, Part.DEDUPE, 700, Part.QUERY, 700);

    private volatile boolean watching = true;

    @Test
    void tenTimesTheSustainableRateForTwoMinutes() throws Exception {
        FaultStack.Setup setup = FaultStack.Setup.plain()
                .with(Map.of("WIRELOOM_INGEST_DOOR_MOST_WAITING", Integer.toString(MOST_WAITING)));
        try (FaultStack stack = FaultStack.start("overload", setup)) {
            URI door = stack.instances(Part.INGEST).get(0).address();
            List<Taken> taken = new ArrayList<>();
            double sustainable = calm(stack, taken);
            Duration before = latency(stack, taken, "before");
            double rate = TIMES * sustainable;
            List<Item> items = Copywriter.write((int) (rate * SECONDS), 2).stream()
                    .filter(Item::readable)
                    .toList();
            Flood flood = new Flood();
            CompletableFuture<Map<Part, Long>> memory = watchMemory(stack);
            flood.send(items, door, rate);
            long flooded = System.nanoTime();
            taken.addAll(flood.taken().values());
            FaultRun.say("sustainable %.1f a second; at %.1f a second for %d s: answers %s"
                    .formatted(sustainable, rate, SECONDS, flood.answers()));
            assertAskedToWait(flood);
            stack.awaitIdle();
            Duration recovery = Duration.ofNanos(System.nanoTime() - flooded);
            Duration after = latency(stack, taken, "after");
            watching = false;
            Map<Part, Long> most = memory.get(1, TimeUnit.MINUTES);
            FaultRun.say("recovered after %d s; latency %d ms before, %d ms after; most memory %s MB"
                    .formatted(recovery.toSeconds(), before.toMillis(), after.toMillis(), most));
            assertThat(after).isLessThan(before.multipliedBy(3).plusSeconds(3));
            stack.awaitIdle();
            Books.assertClosed(stack, taken, List.of());
            assertThat(most)
                    .allSatisfy((part, megabytes) -> assertThat(megabytes).isLessThan(MOST_MEGABYTES.get(part)));
        }
    }

    private static void assertAskedToWait(Flood flood) {
        assertThat(flood.silence()).as("requests without an answer").isEmpty();
        assertThat(flood.withoutRetryAfter()).isEmpty();
        assertThat(flood.answers().keySet())
                .contains(202)
                .containsAnyOf(429, 503)
                .isSubsetOf(202, 429, 503);
    }

    /** Feeds the line with as much as it takes, and tells how many items a second come through. */
    private static double calm(FaultStack stack, List<Taken> taken) throws Exception {
        List<Item> items =
                Copywriter.write(CALM, 1).stream().filter(Item::readable).toList();
        long started = System.nanoTime();
        try (Sender sender = Sender.start(items, stack.bootstrapServers(), FaultRun.doors(stack), 1_000)) {
            taken.addAll(sender.awaitAll(PATIENCE).values());
            stack.awaitIdle();
        }
        return items.size() * 1e9 / (System.nanoTime() - started);
    }

    /** How long one item takes from the door until it can be read with its incidents. */
    private static Duration latency(FaultStack stack, List<Taken> taken, String when) throws Exception {
        Item item = new Item(
                "probe",
                "probe-" + when,
                1,
                "usable",
                "2024-09-01T10:00:00Z",
                "GAO, September 1 - Gunmen killed two people in Gao on September 1, police said " + when + " noon.",
                true);
        long started = System.nanoTime();
        try (Sender sender = Sender.start(List.of(item), stack.bootstrapServers(), FaultRun.doors(stack), 1)) {
            Taken probe = sender.awaitAll(PATIENCE).get(item);
            taken.add(probe);
            ReadModel readModel = stack.readModel();
            Awaitility.await("the probe is through")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> readModel.through(probe.articleId(), probe.versionId()));
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** The most that each service's process held, in megabytes, from now until nobody watches any longer. */
    private CompletableFuture<Map<Part, Long>> watchMemory(FaultStack stack) {
        return CompletableFuture.supplyAsync(() -> {
            Map<Part, Long> most = new EnumMap<>(Part.class);
            while (watching) {
                for (Part part : Part.services()) {
                    most.merge(part, resident(stack.instances(part).get(0)), Math::max);
                }
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                        .join();
            }
            return most;
        });
    }

    private static long resident(Instance instance) {
        Path status = Path.of("/proc", Long.toString(instance.process().pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}

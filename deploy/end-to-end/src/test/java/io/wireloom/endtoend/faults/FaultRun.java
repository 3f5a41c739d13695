package io.wireloom.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import io.wireloom.local.stack.Part;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One run: copy comes in at a pace, something goes wrong meanwhile, then all is as it was; the books close, and the state is that of a
 * run in which nothing went wrong.
 */
final class FaultRun {

    /** How many items every run is fed with. */
    static final int ITEMS = 2_000;

    /** How many items a second are begun with, so that there is load for as long as things go wrong. */
    private static final double PACE = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** What goes wrong. */
    @FunctionalInterface
    interface Fault {

        /** Strikes, while {@code sender} is at it, and leaves the network as it was; services may still be down. */
        void strike(FaultStack stack, Sender sender, Random random) throws Exception;
    }

    private FaultRun() {}

    /** The items of every run. */
    static List<Item> items() {
        return Reference.ITEMS;
    }

    /** Runs, and holds the end against {@link Reference}. */
    static void run(String name, FaultStack.Setup setup, Fault fault) throws Exception {
        run(name, setup, unreadable(), fault);
    }

    /**
     * The same when more than the items is sent.
     *
     * @param refused all that must be dead-lettered at the end
     */
    static void run(String name, FaultStack.Setup setup, Collection<Refused> refused, Fault fault) throws Exception {
        Reference reference = Reference.get();
        long seed = Long.getLong("wireloom.faults.seed", System.nanoTime());
        say(name + ": seed " + seed + " (-Dwireloom.faults.seed)");
        long started = System.nanoTime();
        try (FaultStack stack = FaultStack.start(name, setup);
                Sender sender = Sender.start(items(), stack.bootstrapServers(), doors(stack), PACE)) {
            fault.strike(stack, sender, new Random(seed));
            stack.startAll();
            Map<Item, Taken> taken = sender.awaitAll(PATIENCE);
            assertThat(taken).as("what the doors took").isEqualTo(reference.taken());
            assertEndsAs(reference, stack, refused);
            say("%s: all as it should be after %d s; answers other than 202: %s"
                    .formatted(
                            name, Duration.ofNanos(System.nanoTime() - started).toSeconds(), sender.refusals()));
        }
    }

    /** Waits until all is through, and holds it against the run in which nothing went wrong. */
    static void assertEndsAs(Reference reference, FaultStack stack) throws Exception {
        assertEndsAs(reference, stack, unreadable());
    }

    /**
     * The same when more than the items was sent.
     *
     * @param refused all that must be dead-lettered
     */
    static void assertEndsAs(Reference reference, FaultStack stack, Collection<Refused> refused) throws Exception {
        stack.awaitIdle();
        Books.assertClosed(stack, reference.taken().values(), refused);
        assertThat(stack.digest()).as("digest").isEqualTo(reference.digest());
    }

    /** What must be dead-lettered of the items. */
    static List<Refused> unreadable() {
        return items().stream()
                .filter(item -> !item.readable())
                .map(item -> new Refused(Part.INGEST.title(), Topic.WIRE_COPY.topicName(), item.key()))
                .toList();
    }

    /** The doors of all instances in turn. */
    static Supplier<URI> doors(FaultStack stack) {
        List<Instance> doors = stack.instances(Part.INGEST);
        AtomicInteger turn = new AtomicInteger();
        return () ->
                doors.get(Math.floorMod(turn.getAndIncrement(), doors.size())).address();
    }

    static void say(String line) {
        System.out.println(line);
    }
}

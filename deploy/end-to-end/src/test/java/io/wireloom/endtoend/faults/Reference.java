package io.wireloom.endtoend.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a run ends in which nothing goes wrong.
 *
 * @param taken what the doors said of each item
 * @param digest of the state
 */
record Reference(Map<Item, Taken> taken, String digest) {

    /** The items of all runs. */
    static final List<Item> ITEMS = Copywriter.write(FaultRun.ITEMS, 20_261_127);

    private static final double AS_FAST_AS_TAKEN = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** The one for all classes. */
    static Reference get() {
        return Holder.REFERENCE;
    }

    private static Reference made() throws Exception {
        long started = System.nanoTime();
        try (FaultStack stack = FaultStack.start("none", FaultStack.Setup.plain());
                Sender sender =
                        Sender.start(ITEMS, stack.bootstrapServers(), FaultRun.doors(stack), AS_FAST_AS_TAKEN)) {
            long up = System.nanoTime();
            Map<Item, Taken> taken = sender.awaitAll(PATIENCE);
            long in = System.nanoTime();
            stack.awaitIdle();
            Books.assertClosed(stack, taken.values(), FaultRun.unreadable());
            FaultRun.say("without a fault: %d items; up after %d s, taken after %d s, through after %d s"
                    .formatted(ITEMS.size(), seconds(started, up), seconds(up, in), seconds(up, System.nanoTime())));
            return new Reference(taken, stack.digest());
        }
    }

    private static long seconds(long from, long to) {
        return Duration.ofNanos(to - from).toSeconds();
    }

    private static final class Holder {

        static final Reference REFERENCE = known();

        private static Reference known() {
            try {
                Optional<Reference> kept = KeptReference.read();
                if (kept.isPresent()) {
                    return kept.get();
                }
                Reference reference = made();
                KeptReference.write(reference);
                return reference;
            } catch (Exception e) {
                throw new IllegalStateException("the run without a fault failed", e);
            }
        }
    }
}

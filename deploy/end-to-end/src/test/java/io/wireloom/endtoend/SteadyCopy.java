package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.wire.Door;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.Journey;
import io.wireloom.local.wire.ReadModel;
import io.wireloom.local.wire.WireItem;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * A sender that never rests: the sample copy again and again, each time for another feed, so that all of it is new. What is not taken is
 * sent again until it is.
 */
final class SteadyCopy implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Function<Part, URI> addresses;
    private final String name;
    private final List<Fate> taken = new CopyOnWriteArrayList<>();
    private final Thread sender;
    private volatile boolean stopped;

    private SteadyCopy(Function<Part, URI> addresses, String name) {
        this.addresses = addresses;
        this.name = name;
        this.sender = new Thread(this::send, "steady-copy");
    }

    /**
     * Begins.
     *
     * @param addresses where the services answer
     * @param name what the feeds' names begin with
     */
    static SteadyCopy start(Function<Part, URI> addresses, String name) {
        SteadyCopy copy = new SteadyCopy(addresses, name);
        copy.sender.start();
        return copy;
    }

    /** Waits until something that is sent from now on can be read with its incidents. */
    void awaitNews() {
        int from = taken.size();
        ReadModel readModel = new ReadModel(addresses.apply(Part.QUERY));
        Awaitility.await("an item sent now is through")
                .atMost(PATIENCE)
                .ignoreException(StackFailure.class)
                .until(() -> taken.stream()
                        .skip(from)
                        .anyMatch(fate -> readModel.through(fate.articleId(), fate.versionId())));
    }

    /** Stops, and waits until all that was taken can be read with its incidents; answers how much that was. */
    int awaitAll() throws InterruptedException {
        close();
        assertThat(new Journey(new ReadModel(addresses.apply(Part.QUERY)), TestStack.terminal()).await(taken, PATIENCE))
                .as("articles still on their way")
                .isEmpty();
        return taken.size();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        sender.join();
    }

    private void send() {
        for (int round = 0; !stopped; round++) {
            for (WireItem item : TestStack.sampleCopy()) {
                Map<String, String> says = new HashMap<>(item.says());
                says.put("feed", name + "-" + round);
                takes(new WireItem(item.file(), says));
            }
        }
    }

    private void takes(WireItem item) {
        while (!stopped) {
            try {
                Thread.sleep(BETWEEN.toMillis());
                Fate fate = new Door(addresses.apply(Part.INGEST)).send(item);
                if (fate.kind() != Fate.Kind.REFUSED) {
                    taken.add(fate);
                    return;
                }
            } catch (StackFailure e) {
                // Nobody answers while the service is started again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

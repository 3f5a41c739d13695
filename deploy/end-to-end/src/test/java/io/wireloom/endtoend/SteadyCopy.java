package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.wire.Door;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.Journey;
import io.wireloom.local.wire.ReadModel;
import io.wireloom.local.wire.WireItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * A sender that never rests: short reports, each of another event, so that none is a copy of another and the work for each stays the
 * same. What is not taken is sent again until it is.
 */
final class SteadyCopy implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final List<String> TOWNS = List.of(
            "Baidoa",
            "Mosul",
            "Kandahar",
            "Maiduguri",
            "Goma",
            "Idlib",
            "Sanaa",
            "Benghazi",
            "Quetta",
            "Cotabato",
            "Bangui");
    private static final int DAYS = 28;
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Function<Part, URI> addresses;
    private final Path folder;
    private final String name;
    private final List<Fate> taken = new CopyOnWriteArrayList<>();
    private final Thread sender;
    private volatile boolean stopped;

    private SteadyCopy(Function<Part, URI> addresses, String name, Path folder) {
        this.addresses = addresses;
        this.folder = folder;
        this.name = name;
        this.sender = new Thread(this::send, "steady-copy");
    }

    /**
     * Begins.
     *
     * @param addresses where the services answer
     * @param name what the items' ids begin with
     */
    static SteadyCopy start(Function<Part, URI> addresses, String name) throws IOException {
        SteadyCopy copy = new SteadyCopy(addresses, name, Files.createTempDirectory(Path.of("target"), "steady-copy"));
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
        for (int number = 0; !stopped; number++) {
            String town = TOWNS.get(number % TOWNS.size());
            takes(
                    name + "-" + number,
                    "%1$s, March %2$d - Gunmen killed %3$d people in %1$s on March %2$d, police said.%n"
                            .formatted(town, 1 + number / TOWNS.size() % DAYS, 2 + number % 7));
        }
    }

    private void takes(String id, String text) {
        while (!stopped) {
            try {
                Path file = Files.writeString(folder.resolve(id + ".txt"), text);
                Thread.sleep(BETWEEN.toMillis());
                Fate fate = new Door(addresses.apply(Part.INGEST))
                        .send(new WireItem(file, Map.of("feed", "steady", "itemId", id)));
                if (fate.kind() != Fate.Kind.REFUSED) {
                    taken.add(fate);
                    return;
                }
            } catch (StackFailure e) {
                // Nobody answers while the service is started again.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

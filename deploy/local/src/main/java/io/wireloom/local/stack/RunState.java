package io.wireloom.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs, as the launcher last wrote it down.
 *
 * @param launcher the launcher
 * @param ready whether every part is up
 * @param ports where each part listens, by its word
 * @param services the services
 */
public record RunState(Running launcher, boolean ready, Map<Part, Integer> ports, List<Running> services) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** The state last written, if it can be read. */
    public static Optional<RunState> read(Layout layout) {
        try {
            return Optional.of(JSON.readValue(file(layout).toFile(), RunState.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The state, when its launcher still runs. */
    public static Optional<RunState> live(Layout layout) {
        return read(layout).filter(state -> state.launcher().process().isPresent());
    }

    void write(Layout layout) {
        try {
            Path next = layout.run().resolve("state.json.next");
            JSON.writeValue(next.toFile(), this);
            Files.move(next, file(layout), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackFailure("Cannot write " + file(layout) + ": " + e.getMessage(), e);
        }
    }

    static void forget(Layout layout) {
        try {
            Files.deleteIfExists(file(layout));
        } catch (IOException e) {
            throw new StackFailure("Cannot delete " + file(layout) + ": " + e.getMessage(), e);
        }
    }

    private static Path file(Layout layout) {
        return layout.run().resolve("state.json");
    }
}

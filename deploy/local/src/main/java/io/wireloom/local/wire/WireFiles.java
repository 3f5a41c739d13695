package io.wireloom.local.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireloom.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the items in files and directories. A directory with a {@code manifest.json} is sent as that says: a list of
 * {@code {file, feed, itemId, url, published, providerVersion, status}}; any other gives its files of a known kind, by name, and those of the directories in it.
 */
public final class WireFiles {

    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> PARAMETERS = Map.of(
            "feed", "feed",
            "itemId", "itemId",
            "url", "url",
            "published", "published",
            "providerVersion", "version",
            "status", "status");

    private WireFiles() {}

    /**
     * The items under {@code paths}, in order.
     *
     * @param says what is said beside every item that no manifest tells about
     * @throws StackFailure when a path is not there or a manifest cannot be read
     */
    public static List<WireItem> find(List<Path> paths, Map<String, String> says) {
        List<WireItem> items = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                items.addAll(directory(path, says));
            } else if (Files.isReadable(path)) {
                items.add(new WireItem(path, says));
            } else {
                throw new StackFailure(
                        path + (Files.exists(path) ? " cannot be read." : " is not there.") + " Nothing was sent.");
            }
        }
        if (items.isEmpty()) {
            throw new StackFailure("There is nothing to send in " + paths + ".");
        }
        return items;
    }

    private static List<WireItem> manifest(Path directory) {
        Path manifest = directory.resolve(MANIFEST);
        List<WireItem> items = new ArrayList<>();
        try {
            for (JsonNode entry : JSON.readTree(manifest.toFile())) {
                Path file = directory.resolve(entry.path("file").asText());
                if (entry.path("file").asText().isEmpty() || !Files.isReadable(file)) {
                    throw new StackFailure(manifest + " names " + file + ", which cannot be read. Nothing was sent.");
                }
                Map<String, String> says = new LinkedHashMap<>();
                PARAMETERS.forEach(
                        (key, parameter) -> says.put(parameter, entry.path(key).asText("")));
                items.add(new WireItem(file, says));
            }
        } catch (IOException e) {
            throw new StackFailure(
                    manifest + " cannot be read: "
                            + e.getMessage().lines().findFirst().orElse("") + " Nothing was sent.",
                    e);
        }
        return items;
    }

    private static List<WireItem> directory(Path directory, Map<String, String> says) {
        if (Files.exists(directory.resolve(MANIFEST))) {
            return manifest(directory);
        }
        List<Path> entries;
        try (Stream<Path> files = Files.list(directory)) {
            entries = files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StackFailure(directory + " cannot be read: " + e.getMessage() + ". Nothing was sent.", e);
        }
        List<WireItem> items = new ArrayList<>();
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                items.addAll(directory(entry, says));
            } else if (Files.isRegularFile(entry) && MediaType.known(entry)) {
                items.add(new WireItem(entry, says));
            }
        }
        return items;
    }
}

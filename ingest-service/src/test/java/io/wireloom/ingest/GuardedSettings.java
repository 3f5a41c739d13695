package io.wireloom.ingest;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.wireloom.backing.IdentityProvider;
import io.wireloom.contracts.access.AccessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * With keys, a provider of identities, a feed that may send little and one with a folder, in which an earlier run of the service, now
 * dead, has left a file. Who is asked for a key and what lies in a folder do not meet: one start of the service serves both tests.
 */
public final class GuardedSettings implements QuarkusTestProfile {

    /** How many items the feed {@code slow-desk} may send. */
    static final int PER_MINUTE = 1;

    /** This class is loaded twice, once for the profile and once for the tests: they meet in a system property. */
    private static final Path ROOT = Path.of((String) System.getProperties()
            .computeIfAbsent("wireloom.test.folder", any -> temporary().toString()));

    /** Where the record of what was done goes. */
    static final Path RECORD = ROOT.resolve("audit.log");

    /** The folder of the feed {@code coast}. */
    static final Path FOLDER = ROOT.resolve("coast");

    /** Stands in the file that was left. */
    static final String LEFT = ROOT.getFileName().toString();

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path work = Files.createDirectories(FOLDER.resolve(".work/elsewhere-1"));
            Files.writeString(work.resolve("left.txt"), "Boat found\n\nIt was found off Lomsund. " + LEFT);
            Path keys = Files.writeString(
                    ROOT.resolve("keys.json"),
                    "{\"keys\": [" + key("coast", "feed", ", \"feeds\": [\"coast-*\"]") + "," + key("any", "feed", "")
                            + "," + key("reader", "reader", "") + "," + key("operator", "operator", "") + "]}");
            Path feeds = Files.writeString(
                    ROOT.resolve("feeds.yaml"),
                    "feeds:\n  slow-desk:\n    itemsPerMinute: " + PER_MINUTE
                            + "\n  coast:\n    folder:\n      path: coast\n      settle: 1s\n");
            return Map.of(
                    "wireloom.access.mode",
                    "required",
                    "wireloom.access.keys-file",
                    keys.toString(),
                    "wireloom.ingest.feeds-file",
                    feeds.toString(),
                    "wireloom.ingest.folder.take-over",
                    "1s",
                    "WIRELOOM_AUDIT_LOG",
                    "on",
                    "WIRELOOM_AUDIT_LOG_PATH",
                    RECORD.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IdentityProvider.class));
    }

    /** What who is called so shows. */
    static String secret(String who) {
        return "wl_key-of-" + who;
    }

    private static String key(String who, String role, String more) {
        return "{\"id\": \"" + who + "\", \"sha256\": \"" + AccessKey.hash(secret(who)) + "\", \"roles\": [\"" + role
                + "\"]" + more + "}";
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("wireloom-folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

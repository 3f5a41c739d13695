package io.wireloom.local.backfill;

import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.wire.MediaType;
import io.wireloom.local.wire.WireItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file to send: an item, or an archive of many.
 *
 * @param file the file
 * @param says what is said beside it, by the names of the door's query parameters
 * @param bytes its size
 * @param archive its media type when it is an archive; null for an item
 * @param key names it in the journal: a file that has changed, or of which something else is said, is another one
 */
record Load(Path file, Map<String, String> says, long bytes, String archive, String key) {

    /** How many fields a key has, with tabs between them. */
    static final int KEY_FIELDS = 4;

    /** Looks at a file; one that is gone is found out when it is to be sent. */
    static Load of(WireItem item) {
        Path file = item.file();
        try {
            boolean there = Files.exists(file);
            long bytes = there ? Files.size(file) : 0;
            String path = plain(file.toAbsolutePath().normalize().toString());
            String key = path + "\t" + bytes + "\t"
                    + (there ? Files.getLastModifiedTime(file).toMillis() : 0) + "\t"
                    + plain(new TreeMap<>(item.says()).toString());
            return new Load(file, item.says(), bytes, MediaType.archive(file).orElse(null), key);
        } catch (IOException e) {
            throw new StackFailure(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", " ");
    }
}

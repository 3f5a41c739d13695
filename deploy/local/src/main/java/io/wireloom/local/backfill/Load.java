package io.wireloom.local.backfill;

import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.wire.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to send: an item, or an archive of many.
 *
 * @param file the file
 * @param bytes its size
 * @param archive its media type when it is an archive; null for an item
 * @param key names it in the journal: a file that has changed is another file
 */
record Load(Path file, long bytes, String archive, String key) {

    /**
     * Looks at a file.
     *
     * @param feed the feed it is sent as, which makes other articles of the same bytes; empty for none
     */
    static Load of(Path file, String feed) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            String key = absolute + "\t" + Files.size(file) + "\t"
                    + Files.getLastModifiedTime(file).toMillis() + "\t" + feed;
            return new Load(file, Files.size(file), MediaType.archive(file).orElse(null), key);
        } catch (IOException e) {
            throw new StackFailure(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}

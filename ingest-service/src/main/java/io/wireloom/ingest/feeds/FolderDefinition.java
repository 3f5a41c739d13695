package io.wireloom.ingest.feeds;

import io.wireloom.ingest.wire.Lane;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A directory that a feed's files are delivered to.
 *
 * @param path the directory, absolute
 * @param include a glob that a file's name must meet to be taken, such as {@code *.xml}; {@code *} takes every file
 * @param settle how long a file must have stood unchanged before it is taken, for senders that write in place; at least 0
 * @param lane how much what is delivered hurries
 */
public record FolderDefinition(Path path, String include, Duration settle, Lane lane) {

    /** Long enough for the pauses of an FTP upload over a slow line. */
    public static final Duration SETTLE = Duration.ofSeconds(5);
}

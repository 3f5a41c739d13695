package io.wireloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the ingest-service. */
@ConfigMapping(prefix = "wireloom.ingest")
public interface IngestConfig {

    /** Feed of an item that names none, at whichever door. Changing it changes the ids of such items. */
    @WithDefault("wire-copy")
    String defaultFeed();

    /** Largest item, in bytes, that the HTTP door takes. A record holds at most 16 MiB, so stay below that. */
    @WithDefault("5242880")
    int maxItemBytes();

    /** Most items of one document, such as a feed or an archive. */
    @WithDefault("100000")
    int maxDocumentItems();

    /** How often is looked for embargoes that have ended: an article goes out at most so much late. */
    @WithDefault("250ms")
    Duration releaseEvery();
}

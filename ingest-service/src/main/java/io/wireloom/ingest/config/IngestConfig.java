package io.wireloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /** Most items that may be pushed in a minute for a feed whose own limit the file of feeds does not give; 0 for no limit. */
    @WithDefault("0")
    int itemsPerMinute();

    /** How often is looked for embargoes that have ended: an article goes out at most so much late. */
    @WithDefault("250ms")
    Duration releaseEvery();

    /** The YAML file of feeds; none unless set. A bad one at the start ends the start. */
    Optional<Path> feedsFile();

    /** How often the file of feeds is looked at for changes. */
    @WithDefault("5s")
    Duration feedsCheck();

    /** What the HTTP door takes at a time. */
    HttpDoor door();

    /** What may wait for live copy. */
    Backfill backfill();

    /** The folders that feeds deliver files into. */
    Folder folder();

    /** Polling of feeds. */
    Poll poll();

    /** Fetching from the network. */
    Fetch fetch();

    /** What the HTTP door takes at a time; beyond it, senders are asked to come again later. */
    interface HttpDoor {

        /** Most requests of one document. */
        @WithDefault("64")
        int mostRequests();

        /** Most bytes of such requests together; while they are parsed they take ten times that in memory. */
        @WithDefault("16777216")
        long mostBytes();

        /** Most bulk requests. */
        @WithDefault("4")
        int mostBulks();

        /** Most items on the topic wire-copy that wait to be made an article of; 0 for any number. */
        @WithDefault("10000")
        int mostWaiting();
    }

    /** What may wait for live copy. */
    interface Backfill {

        /**
         * Nothing of the backfill lane goes through while so many records, or more, wait in the longest queue that live copy meets; 0
         * lets it through always. An extractor reads 100 articles in two seconds on one processor.
         */
        @WithDefault("100")
        int mostWaiting();
    }

    /** The folders that feeds deliver files into. */
    interface Folder {

        /** Whether this instance watches folders at all. */
        @WithDefault("true")
        boolean enabled();

        /** How often each folder is looked at. */
        @WithDefault("1s")
        Duration tick();

        /** How long an instance on another machine may be silent before the files that it took are taken over. */
        @WithDefault("1m")
        Duration takeOver();

        /** How long processed files are kept, in whole days; 0 keeps them for good. */
        @WithDefault("30d")
        Duration keepProcessed();
    }

    /** Polling of feeds. */
    interface Poll {

        /** Whether this instance polls feeds at all. */
        @WithDefault("true")
        boolean enabled();

        /** How often it is looked which feeds are due. */
        @WithDefault("2s")
        Duration tick();

        /** Most feeds that this instance polls at the same time. */
        @WithDefault("4")
        int parallel();

        /** For how long a feed is reserved for the instance that polls it; after a crash another takes over then. */
        @WithDefault("2m")
        Duration lease();

        /** Longest wait between two polls of a feed that fails. */
        @WithDefault("6h")
        Duration longestWait();

        /** How long a feed may bring nothing new before it counts as silent, unless the feed says. */
        @WithDefault("2d")
        Duration silentAfter();
    }

    /** Fetching from the network. */
    interface Fetch {

        /**
         * Targets allowed besides public addresses at ports 80 and 443: a CIDR block, an address or a host name, each with
         * {@code :port} where only one port is meant, such as {@code 10.1.0.0/16}, {@code feeds.internal:8080}.
         */
        Optional<List<String>> allow();

        /** Where an outlet learns who fetches its feeds: an address for the user agent. */
        Optional<String> contact();

        /** Time between two requests to the same host, by whichever instance. */
        @WithDefault("1s")
        Duration interval();

        /** Longest time for one request, redirects included. */
        @WithDefault("30s")
        Duration timeout();

        /** Largest answer, in bytes, after decompression. */
        @WithDefault("16777216")
        int maxBytes();
    }
}

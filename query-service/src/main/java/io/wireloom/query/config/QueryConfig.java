package io.wireloom.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about the query-service. */
@ConfigMapping(prefix = "wireloom.query")
public interface QueryConfig {

    /** Settings of the live stream. */
    Stream stream();

    /** Settings of the live stream. */
    interface Stream {

        /** How often the change log is read while anybody listens; longer spares the database and delays every reader. */
        @WithDefault("250ms")
        Duration poll();

        /** How often a quiet stream sends a comment, so that proxies keep it open. */
        @WithDefault("15s")
        Duration heartbeat();

        /** A reader whose connection takes nothing for so long is let go. */
        @WithDefault("60s")
        Duration patience();

        /** Changes kept for readers who resume; one who was away for more is told to reload. */
        @WithDefault("100000")
        long keep();
    }

    /** Settings of what is told outside: the topic of changes, webhooks, alerts. */
    Changes changes();

    /** Settings of what is told outside. */
    interface Changes {

        /** How often the change log is read for what is to be told. */
        @WithDefault("250ms")
        Duration poll();
    }

    /** Settings of the metrics that others are asked for: the broker and the database. */
    Metrics metrics();

    /** Settings of the metrics that others are asked for. */
    interface Metrics {

        /** How often broker and database are asked. */
        @WithDefault("10s")
        Duration poll();
    }

    /** Settings of past moments. */
    AsOf asOf();

    /** Settings of past moments. */
    interface AsOf {

        /** So many articles are woven at once; each takes about 50 KB of memory. More are refused. */
        @WithDefault("5000")
        int mostArticles();

        /** So many whole states are kept for who asks next: pages of a list, or the two ends of a difference. */
        @WithDefault("4")
        int snapshots();
    }
}

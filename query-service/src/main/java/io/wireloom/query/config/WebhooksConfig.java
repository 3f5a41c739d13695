package io.wireloom.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator can set about webhooks. */
@ConfigMapping(prefix = "wireloom.webhooks")
public interface WebhooksConfig {

    /** Whether addresses of this machine and its networks may be called; for trials, or where all who set up webhooks are trusted. */
    @WithDefault("false")
    boolean allowPrivate();

    /**
     * What seals secrets in the database: each a name, a colon and 32 bytes in base64. The first seals, all open. Without any no
     * webhook can be set up.
     */
    Optional<List<String>> keys();

    /** How often is looked for what is due. */
    @WithDefault("500ms")
    Duration poll();

    /** So many are called at once by one instance. */
    @WithDefault("16")
    int concurrency();

    /** An attempt that takes longer has failed. */
    @WithDefault("10s")
    Duration timeout();

    /** The longest wait after a first failure; it doubles with each. */
    @WithDefault("5s")
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("2h")
    Duration longestWait();

    /** What has been tried for so long is given up. */
    @WithDefault("1d")
    Duration giveUpAfter();

    /** Settled deliveries are shown, and can be sent again, for so long. */
    @WithDefault("30d")
    Duration keep();
}

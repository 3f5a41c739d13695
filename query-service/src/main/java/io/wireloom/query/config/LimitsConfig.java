package io.wireloom.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How much one client may ask for. */
@ConfigMapping(prefix = "wireloom.limits")
public interface LimitsConfig {

    /** Requests that a client may make each second in the long run; 0 for no limit. */
    @WithDefault("0")
    int requestsPerSecond();

    /** Requests that a client may make at once after a rest. */
    @WithDefault("200")
    int burst();

    /**
     * A header that names the client in place of its address. Only for a service behind a proxy that sets it to what it has
     * checked, an API key for one: a client that may choose it has no limit.
     */
    Optional<String> clientHeader();
}

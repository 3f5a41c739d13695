package io.wireloom.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the pipeline page asks, and how often. */
@ConfigMapping(prefix = "wireloom.pipeline")
public interface PipelineConfig {

    /** How often the services are asked for their counts while nobody looks, for the rates. */
    @WithDefault("15s")
    Duration sample();

    /** A reader's key that the ingest-service is asked with; none where it asks nobody who they are. */
    Optional<String> key();

    /** Where the services answer. */
    Services services();

    /** Where the services answer; a name of several hosts stands for one instance on each. */
    interface Services {

        /** The ingest-service. */
        URI ingest();

        /** The extract-service. */
        URI extract();

        /** The dedupe-service. */
        URI dedupe();

        /** This service. */
        URI query();

        /** All of them by name, in the order in which an item passes them. */
        default Map<String, URI> inOrder() {
            Map<String, URI> services = new LinkedHashMap<>();
            services.put("ingest-service", ingest());
            services.put("extract-service", extract());
            services.put("dedupe-service", dedupe());
            services.put("query-service", query());
            return services;
        }
    }
}

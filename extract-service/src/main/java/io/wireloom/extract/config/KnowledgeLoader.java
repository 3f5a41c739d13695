package io.wireloom.extract.config;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.wireloom.extract.claims.Knowledge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Reads lexicon, gazetteer and model when the service starts, not when the first article comes. */
class KnowledgeLoader {

    @Produces
    @Singleton
    @Startup
    Knowledge knowledge() {
        Instant begin = Instant.now();
        Knowledge knowledge = Knowledge.load();
        Log.infof(
                "Lexicon, gazetteer and model read in %d ms",
                Duration.between(begin, Instant.now()).toMillis());
        return knowledge;
    }
}

package io.wireloom.extract.config;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.wireloom.extract.claims.ExtractorPool;
import io.wireloom.extract.claims.Knowledge;
import io.wireloom.extract.claims.LexiconUpdate;
import io.wireloom.extract.lexicon.LexiconFolder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Reads lexicon, gazetteer and model when the service starts, not when the first article comes. */
class KnowledgeLoader {

    @Produces
    @Singleton
    LexiconFolder folder(ExtractConfig config) {
        LexiconFolder folder = new LexiconFolder(config.lexicon().dir().orElse(null));
        folder.reload();
        return folder;
    }

    @Produces
    @Singleton
    @Startup
    ExtractorPool extractors(LexiconFolder folder) {
        Instant begin = Instant.now();
        Knowledge knowledge = Knowledge.load(folder.tables());
        Log.infof(
                "Lexicon, gazetteer and model read in %d ms, extractor=%s, ownRows=%d",
                Duration.between(begin, Instant.now()).toMillis(),
                knowledge.version(),
                folder.tables().ownRows());
        return new ExtractorPool(knowledge);
    }

    @Produces
    @Singleton
    LexiconUpdate update(LexiconFolder folder, ExtractorPool extractors) {
        return new LexiconUpdate(folder, extractors);
    }
}

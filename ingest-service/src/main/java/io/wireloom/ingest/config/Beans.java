package io.wireloom.ingest.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bucket4j.TimeMeter;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.ingest.article.EnglishFirst;
import io.wireloom.ingest.article.LanguageGuess;
import io.wireloom.ingest.article.LinguaGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.article.ReadAhead;
import io.wireloom.ingest.feeds.FeedLimits;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.feeds.FeedsFile;
import io.wireloom.ingest.feeds.FeedsReader;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Makes the beans that are plain Java. */
@ApplicationScoped
class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    LanguageGuess languages() {
        return new EnglishFirst(new LinguaGuess());
    }

    @Produces
    @Singleton
    FeedsFile feedsFile(IngestConfig config) {
        Path path = config.feedsFile().map(Path::toAbsolutePath).orElse(null);
        return new FeedsFile(path, new FeedsReader(path == null ? Path.of("") : path.getParent(), System::getenv));
    }

    @Produces
    @Singleton
    FeedLimits feedLimits(IngestConfig config, FeedsFile file) {
        return new FeedLimits(file, config.itemsPerMinute(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Produces
    @Singleton
    FeedProfiles feeds(FeedsFile file) {
        return feed -> file.book().of(feed);
    }

    @Produces
    @Singleton
    Normaliser normaliser(LanguageGuess languages, FeedProfiles feeds) {
        return new Normaliser(Formats.readers(), languages, feeds);
    }

    @Produces
    @Singleton
    ReadAhead readAhead(FeedProfiles feeds) {
        return new ReadAhead(feeds);
    }

    @Produces
    @Singleton
    Unpacking unpacking(IngestConfig config) {
        return new Unpacking(
                Formats.unpackers(), new Limits(config.maxItemBytes(), config.maxDocumentItems(), Limits.DEPTH));
    }

    @Produces
    @Singleton
    ObjectMapperCustomizer wireForm() {
        return (ObjectMapper mapper) -> MessageCodec.configure(mapper);
    }
}

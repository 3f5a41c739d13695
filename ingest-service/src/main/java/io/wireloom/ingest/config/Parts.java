package io.wireloom.ingest.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.ingest.article.LanguageGuess;
import io.wireloom.ingest.article.LinguaGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.html.HtmlReader;
import io.wireloom.ingest.text.PlainTextReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes the beans that are plain Java. */
@ApplicationScoped
class Parts {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    LanguageGuess languages() {
        return new LinguaGuess();
    }

    @Produces
    @Singleton
    Normaliser normaliser(LanguageGuess languages) {
        return new Normaliser(List.of(new PlainTextReader(), new HtmlReader()), languages);
    }

    @Produces
    @Singleton
    ObjectMapperCustomizer wireForm() {
        return (ObjectMapper mapper) -> MessageCodec.configure(mapper);
    }
}

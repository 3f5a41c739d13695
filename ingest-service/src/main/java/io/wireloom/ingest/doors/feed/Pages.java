package io.wireloom.ingest.doors.feed;

import io.quarkus.logging.Log;
import io.wireloom.contracts.Article;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.fetch.Ask;
import io.wireloom.ingest.fetch.Fetcher;
import io.wireloom.ingest.fetch.HostTurns;
import io.wireloom.ingest.fetch.Robots;
import io.wireloom.ingest.polling.Answer;
import io.wireloom.ingest.polling.Validators;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** The pages of entries, for feeds that carry only the beginning of their stories. Blocks the calling thread. */
@ApplicationScoped
class Pages {

    private static final String ACCEPT = "text/html, application/xhtml+xml";

    private final Fetcher fetcher;
    private final Robots robots;
    private final IngestConfig config;

    Pages(Fetcher fetcher, Robots robots, IngestConfig config) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.config = config;
    }

    /** The page of an entry, under the entry's own identity; empty when it cannot be had. */
    Optional<WireItem> of(Article entry, Envelope envelope) {
        if (entry.url() == null) {
            return Optional.empty();
        }
        String trouble;
        try {
            Answer answer = fetcher.get(
                    new Ask(new URI(entry.url()), ACCEPT, Validators.NONE, Map.of(), config.maxItemBytes(), robots));
            if (answer instanceof Answer.Content content) {
                WireItem page = new WireItem(content.body(), said(entry, envelope, content.contentType()));
                if (WireFormat.of(page) == WireFormat.HTML) {
                    return Optional.of(page);
                }
                trouble = "it is no web page";
            } else {
                trouble = answer instanceof Answer.Failed failed ? failed.reason() : "answer " + answer.status();
            }
        } catch (URISyntaxException | HostTurns.NoTurnException | UnusableItemException e) {
            trouble = e.getMessage();
        }
        Log.infof("Took the entry for its page feed=%s url=%s reason=%s", envelope.feed(), entry.url(), trouble);
        return Optional.empty();
    }

    private static Envelope said(Article entry, Envelope envelope, String contentType) {
        return new Envelope(
                contentType,
                envelope.feed(),
                entry.itemId(),
                entry.url(),
                entry.publishedAt(),
                entry.providerVersion(),
                null,
                envelope.embargo(),
                null,
                envelope.received());
    }
}

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
import java.time.Instant;
import java.util.Map;

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

    /** What came of asking for a page. */
    sealed interface Found {}

    /** The page. */
    record Page(WireItem item) implements Found {}

    /**
     * No page.
     *
     * @param reason why, in words
     * @param passing whether it may be had the next time
     */
    record NoPage(String reason, boolean passing) implements Found {}

    /** The page of an entry, under the entry's own identity. */
    Found of(Article entry, Envelope envelope) {
        if (entry.url() == null) {
            return new NoPage("the entry has no address", false);
        }
        Found found = ask(entry, envelope);
        if (found instanceof NoPage none) {
            Log.infof(
                    "Took the entry for its page feed=%s url=%s passing=%b reason=%s",
                    envelope.feed(), entry.url(), none.passing(), none.reason());
        }
        return found;
    }

    private Found ask(Article entry, Envelope envelope) {
        try {
            Answer answer = fetcher.get(
                    new Ask(new URI(entry.url()), ACCEPT, Validators.NONE, Map.of(), config.maxItemBytes(), robots));
            if (answer instanceof Answer.Content content) {
                WireItem page = new WireItem(content.body(), said(entry, envelope, content.contentType()));
                return WireFormat.of(page) == WireFormat.HTML ? new Page(page) : new NoPage("it is no web page", false);
            }
            return answer instanceof Answer.Failed failed
                    ? new NoPage(failed.reason(), failed.passing())
                    : new NoPage("answer " + answer.status(), answer instanceof Answer.Busy);
        } catch (HostTurns.NoTurnException e) {
            return new NoPage(e.getMessage(), true);
        } catch (URISyntaxException | UnusableItemException e) {
            return new NoPage(e.getMessage(), false);
        }
    }

    /** What the entry says holds for its page, its embargo included. */
    static Envelope said(Article entry, Envelope envelope, String contentType) {
        return new Envelope(
                contentType,
                envelope.feed(),
                entry.itemId(),
                entry.url(),
                entry.publishedAt(),
                entry.providerVersion(),
                null,
                embargo(entry, envelope),
                null,
                envelope.received());
    }

    private static Instant embargo(Article entry, Envelope envelope) {
        return entry.handling() == null || entry.handling().embargoUntil() == null
                ? envelope.embargo()
                : entry.handling().embargoUntil();
    }
}

package io.wireloom.bench.formats;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.article.EnglishFirst;
import io.wireloom.ingest.article.LinguaGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts documents through unpacking and normalising, as every door does. */
final class Ingest {

    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ITEM_BYTES = 5 << 20;
    private static final int PARTS = 100_000;

    private final Unpacking unpacking = new Unpacking(Formats.unpackers(), new Limits(ITEM_BYTES, PARTS, Limits.DEPTH));
    private final Normaliser normaliser =
            new Normaliser(Formats.readers(), new EnglishFirst(new LinguaGuess()), FeedProfiles.NONE);

    /** Takes a file; {@code contentType} is null when its content has to tell its format. */
    Outcome take(Path file, String contentType) {
        try {
            Envelope envelope = new Envelope(
                    contentType,
                    "bench",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    file.getFileName().toString(),
                    RECEIVED);
            return take(new WireItem(Files.readAllBytes(file), envelope));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a document. */
    Outcome take(WireItem document) {
        List<Article> articles = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Parts parts = new Parts() {
            @Override
            public void item(WireItem item) {
                try {
                    articles.add(normaliser.normalise(item));
                } catch (UnusableItemException e) {
                    refusals.add(e.getMessage());
                }
            }

            @Override
            public void refused(Envelope envelope, UnusableItemException reason) {
                refusals.add(reason.getMessage());
            }
        };
        try {
            unpacking.unpack(document, parts);
            return new Outcome(articles, refusals, null);
        } catch (UnusableItemException e) {
            refusals.add(e.getMessage());
            return new Outcome(articles, refusals, null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome(articles, refusals, e);
        }
    }
}

package io.wireloom.ingest.syndication;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.article.LanguageGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads feed documents as the service does. */
final class FeedFixture {

    static final String ADDRESS = "https://feeds.harbourpost.example/news.xml";

    private final List<WireItem> parts = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private FeedFixture() {}

    static FeedFixture read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8), "application/xml", null);
    }

    static FeedFixture json(String document) {
        return read(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "application/feed+json", null);
    }

    static FeedFixture read(byte[] document, String contentType, ZoneId zone) {
        FeedFixture read = new FeedFixture();
        Normaliser normaliser = new Normaliser(
                Formats.readers(),
                text -> LanguageGuess.UNDETERMINED,
                feed -> new FeedProfile(feed, null, null, null, zone, null, null));
        Unpacking unpacking = new Unpacking(Formats.unpackers(), new Limits(5_000_000, 200_000, Limits.DEPTH));
        Envelope envelope = Envelope.read(
                Map.of(WireHeaders.CONTENT_TYPE, contentType, WireHeaders.URL, ADDRESS), "harbour", Instant.EPOCH);
        unpacking.unpack(new WireItem(document, envelope), new Parts() {
            @Override
            public void item(WireItem item) {
                read.parts.add(item);
                try {
                    read.articles.add(normaliser.normalise(item));
                } catch (UnusableItemException e) {
                    read.refusals.add(e.getMessage());
                }
            }

            @Override
            public void refused(Envelope of, UnusableItemException reason) {
                read.refusals.add(reason.getMessage());
            }
        });
        return read;
    }

    /** An RSS 2.0 document with these items. */
    static String rss(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Harbour Post</title><link>https://harbourpost.example/</link><language>en-gb</language>
                <copyright>Harbour Post Ltd</copyright>
                """
                + String.join("\n", items) + "\n</channel></rss>";
    }

    static String atom(String... entries) {
        return """
                <?xml version="1.0"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
                <title>Talboten</title><id>tag:talboten.example,2020:feed</id><author><name>Redaktion Talboten</name></author>
                """
                + String.join("\n", entries) + "\n</feed>";
    }

    List<WireItem> parts() {
        return parts;
    }

    List<Article> articles() {
        return articles;
    }

    List<String> refusals() {
        return refusals;
    }

    Article only() {
        if (articles.size() != 1 || !refusals.isEmpty()) {
            throw new AssertionError("expected one article, not " + articles + " and refusals " + refusals);
        }
        return articles.get(0);
    }
}

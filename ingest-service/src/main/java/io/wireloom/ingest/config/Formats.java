package io.wireloom.ingest.config;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.html.HtmlReader;
import io.wireloom.ingest.syndication.FeedReader;
import io.wireloom.ingest.syndication.FeedUnpacker;
import io.wireloom.ingest.syndication.JsonFeedReader;
import io.wireloom.ingest.syndication.JsonFeedUnpacker;
import io.wireloom.ingest.text.PlainTextReader;
import io.wireloom.ingest.wire.WireFormat;
import java.util.List;

/** Every reader and unpacker there is: the one place to add a format. */
public final class Formats {

    private Formats() {}

    /** One reader for each format of single items. */
    public static List<CopyReader> readers() {
        return List.of(
                new HtmlReader(),
                new PlainTextReader(),
                new FeedReader(WireFormat.RSS),
                new FeedReader(WireFormat.ATOM),
                new FeedReader(WireFormat.RDF),
                new JsonFeedReader());
    }

    /** One unpacker for each format that can hold several items. */
    public static List<Unpacker> unpackers() {
        return List.of(
                new FeedUnpacker(WireFormat.RSS),
                new FeedUnpacker(WireFormat.ATOM),
                new FeedUnpacker(WireFormat.RDF),
                new JsonFeedUnpacker());
    }
}

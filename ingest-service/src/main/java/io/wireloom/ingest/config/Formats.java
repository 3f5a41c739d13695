package io.wireloom.ingest.config;

import io.wireloom.ingest.anpa.AnpaReader;
import io.wireloom.ingest.archive.GzipUnpacker;
import io.wireloom.ingest.archive.NdjsonUnpacker;
import io.wireloom.ingest.archive.WarcUnpacker;
import io.wireloom.ingest.archive.ZipUnpacker;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.desk.Transmissions;
import io.wireloom.ingest.html.HtmlReader;
import io.wireloom.ingest.iptc7901.Iptc7901Reader;
import io.wireloom.ingest.mail.MailReader;
import io.wireloom.ingest.mail.MailUnpacker;
import io.wireloom.ingest.newsml.G2Reader;
import io.wireloom.ingest.newsml.NewsMl1Reader;
import io.wireloom.ingest.newsml.NewsMlUnpackers;
import io.wireloom.ingest.ninjs.NinjsReader;
import io.wireloom.ingest.ninjs.NinjsUnpacker;
import io.wireloom.ingest.nitf.NitfReader;
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
                new NinjsReader(),
                new G2Reader(),
                new NewsMl1Reader(),
                new NitfReader(),
                new FeedReader(WireFormat.RSS),
                new FeedReader(WireFormat.ATOM),
                new FeedReader(WireFormat.RDF),
                new JsonFeedReader(),
                new AnpaReader(),
                new Iptc7901Reader(),
                new MailReader());
    }

    /** One unpacker for each format that can hold several items. */
    public static List<Unpacker> unpackers() {
        return List.of(
                new NinjsUnpacker(),
                NewsMlUnpackers.g2(),
                NewsMlUnpackers.newsMl1(),
                new FeedUnpacker(WireFormat.RSS),
                new FeedUnpacker(WireFormat.ATOM),
                new FeedUnpacker(WireFormat.RDF),
                new JsonFeedUnpacker(),
                new Transmissions(WireFormat.ANPA_1312),
                new Transmissions(WireFormat.IPTC_7901),
                new MailUnpacker(),
                new GzipUnpacker(),
                new NdjsonUnpacker(),
                new WarcUnpacker(),
                new ZipUnpacker());
    }
}

package io.wireloom.ingest.config;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.html.HtmlReader;
import io.wireloom.ingest.newsml.G2Reader;
import io.wireloom.ingest.newsml.NewsMl1Reader;
import io.wireloom.ingest.newsml.NewsMlUnpackers;
import io.wireloom.ingest.ninjs.NinjsReader;
import io.wireloom.ingest.ninjs.NinjsUnpacker;
import io.wireloom.ingest.nitf.NitfReader;
import io.wireloom.ingest.text.PlainTextReader;
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
                new NitfReader());
    }

    /** One unpacker for each format that can hold several items. */
    public static List<Unpacker> unpackers() {
        return List.of(new NinjsUnpacker(), NewsMlUnpackers.g2(), NewsMlUnpackers.newsMl1());
    }
}

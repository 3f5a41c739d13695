package io.wireloom.ingest.config;

import io.wireloom.ingest.archive.GzipUnpacker;
import io.wireloom.ingest.archive.NdjsonUnpacker;
import io.wireloom.ingest.archive.WarcUnpacker;
import io.wireloom.ingest.archive.ZipUnpacker;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.html.HtmlReader;
import io.wireloom.ingest.text.PlainTextReader;
import java.util.List;

/** Every reader and unpacker there is: the one place to add a format. */
public final class Formats {

    private Formats() {}

    /** One reader for each format of single items. */
    public static List<CopyReader> readers() {
        return List.of(new HtmlReader(), new PlainTextReader());
    }

    /** One unpacker for each format that can hold several items. */
    public static List<Unpacker> unpackers() {
        return List.of(new GzipUnpacker(), new NdjsonUnpacker(), new WarcUnpacker(), new ZipUnpacker());
    }
}

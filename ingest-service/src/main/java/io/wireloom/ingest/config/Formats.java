package io.wireloom.ingest.config;

import io.wireloom.ingest.anpa.AnpaReader;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.desk.Transmissions;
import io.wireloom.ingest.html.HtmlReader;
import io.wireloom.ingest.iptc7901.Iptc7901Reader;
import io.wireloom.ingest.mail.MailReader;
import io.wireloom.ingest.mail.MailUnpacker;
import io.wireloom.ingest.text.PlainTextReader;
import io.wireloom.ingest.wire.WireFormat;
import java.util.List;

/** Every reader and unpacker there is: the one place to add a format. */
public final class Formats {

    private Formats() {}

    /** One reader for each format of single items. */
    public static List<CopyReader> readers() {
        return List.of(
                new HtmlReader(), new PlainTextReader(), new AnpaReader(), new Iptc7901Reader(), new MailReader());
    }

    /** One unpacker for each format that can hold several items. */
    public static List<Unpacker> unpackers() {
        return List.of(
                new Transmissions(WireFormat.ANPA_1312), new Transmissions(WireFormat.IPTC_7901), new MailUnpacker());
    }
}

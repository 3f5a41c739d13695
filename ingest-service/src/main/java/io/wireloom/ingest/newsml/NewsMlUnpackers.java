package io.wireloom.ingest.newsml;

import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.xml.XmlUnpacker;

/** Take apart NewsML documents of several items. */
public final class NewsMlUnpackers {

    private NewsMlUnpackers() {}

    /** For news messages: every item of theirs. */
    public static Unpacker g2() {
        return new XmlUnpacker(WireFormat.NEWSML_G2, G2Items::all);
    }

    /** For NewsML 1: every {@code NewsItem}. */
    public static Unpacker newsMl1() {
        return new XmlUnpacker(WireFormat.NEWSML_1, root -> root.all("NewsItem"));
    }
}

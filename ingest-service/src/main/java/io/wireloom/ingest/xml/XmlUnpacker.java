package io.wireloom.ingest.xml;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** Takes apart XML documents that hold several items: each part is the document with one of them. */
public final class XmlUnpacker implements Unpacker {

    private final WireFormat format;
    private final Function<XmlElement, List<XmlElement>> items;

    /** @param items finds the items under the root */
    public XmlUnpacker(WireFormat format, Function<XmlElement, List<XmlElement>> items) {
        this.format = format;
        this.items = items;
    }

    @Override
    public WireFormat format() {
        return format;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        WireItem whole = new WireItem(XmlDocuments.bytes(body), envelope);
        List<XmlElement> found = items.apply(XmlElement.root(XmlDocuments.load(whole)));
        if (found.size() < 2) {
            parts.item(whole);
            return;
        }
        XmlParts taken = new XmlParts(found);
        Envelope part = envelope.ofPart(format.mediaType(), null);
        for (XmlElement item : found) {
            parts.item(new WireItem(XmlDocuments.write(taken.only(item)), part));
        }
    }
}

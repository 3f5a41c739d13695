package io.wireloom.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import io.wireloom.ingest.xml.XmlDocuments;
import java.io.IOException;
import java.io.InputStream;

/** Takes apart JSON documents of several items; an item out of a provider's answer stays marked as such. */
public final class NinjsUnpacker implements Unpacker {

    @Override
    public WireFormat format() {
        return WireFormat.NINJS;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        WireItem whole = new WireItem(XmlDocuments.bytes(body), envelope);
        NinjsDocument document = NinjsDocument.read(whole);
        if (document.items().size() == 1) {
            parts.item(whole);
            return;
        }
        Envelope part = envelope.ofPart(WireFormat.NINJS.mediaType(), null);
        for (JsonNode item : document.items()) {
            JsonNode handed =
                    document.wrapped() ? JsonNodeFactory.instance.objectNode().set("item", item) : item;
            parts.item(new WireItem(NinjsDocument.bytes(handed), part));
        }
    }
}

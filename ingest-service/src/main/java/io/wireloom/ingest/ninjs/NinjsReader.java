package io.wireloom.ingest.ninjs;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.MALFORMED;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ninjs 1.0 to 3.1. An item that calls itself by the IPTC's {@code uri}, or says which version it follows, must keep to
 * that standard; what identifies itself otherwise, as Superdesk's items do by {@code guid}, or comes inside a provider's answer,
 * is a dialect and is read as far as it goes. The media type's parameter {@code version} may state the version.
 */
public final class NinjsReader implements CopyReader {

    private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?([\\w.-]{1,20})");

    @Override
    public WireFormat format() {
        return WireFormat.NINJS;
    }

    @Override
    public Draft read(WireItem wire, FeedProfile feed) {
        NinjsDocument document = NinjsDocument.read(wire);
        JsonNode node = document.items().get(0);
        boolean dialect = document.wrapped()
                || (node.has("guid") && NinjsSchemas.declared(node).isEmpty());
        if (!dialect) {
            NinjsSchemas.violation(node, version(wire).orElse(null)).ifPresent(reason -> {
                throw new UnusableItemException(MALFORMED, reason);
            });
        }
        Fields item = new Fields(node);
        NinjsMetadata metadata = new NinjsMetadata(item);
        Stated.Builder stated = metadata.stated(feed).bare(!dialect);
        List<Line> lines = new NinjsText(item).lines(metadata.headline());
        Envelope beside = wire.envelope();
        boolean placed = metadata.placed() || beside.version() != null || beside.published() != null;
        if (lines.isEmpty() && metadata.text() && metadata.corrects() && (placed || dialect)) {
            stated.form(new Form.Note());
        }
        return new Draft(stated.build(), lines);
    }

    private static Optional<String> version(WireItem wire) {
        String type = wire.envelope().contentType();
        Matcher matcher = VERSION.matcher(type == null ? "" : type);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package io.wireloom.ingest.http;

import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a bare body lacks, as query parameters. All are optional. */
public class WireParameters {

    @RestQuery
    @Parameter(description = "Name of the feed", example = "agency-one")
    String feed;

    @RestQuery
    @Parameter(description = "The provider's own identity for the item; else its canonical address, else its content")
    String itemId;

    @RestQuery
    @Parameter(description = "Where the item was published, an absolute http or https address")
    String url;

    @RestQuery
    @Parameter(
            description = "When it was published, RFC 3339; what the copy itself states comes first",
            example = "2024-05-01T08:30:00Z")
    String published;

    @RestQuery
    @Parameter(description = "The provider's version number, a whole number")
    String version;

    @RestQuery
    @Parameter(description = "usable, withheld or canceled; a withdrawal with an itemId may have an empty body")
    String status;

    @RestQuery
    @Parameter(description = "Not to be used before, RFC 3339; the item is held back until then")
    String embargo;

    @RestQuery
    @Parameter(description = "Name of the file the item came in")
    String fileName;

    @RestQuery
    @Parameter(
            description =
                    "live or backfill: what may wait, such as an archive, goes by the backfill lane and is read while little live"
                            + " copy is on its way; live when absent",
            example = "backfill")
    String lane;

    /**
     * How much what is sent hurries.
     *
     * @throws io.wireloom.ingest.wire.UnusableItemException when there is no such lane
     */
    Lane lane() {
        return Lane.of(lane);
    }

    /**
     * What the parameters and the request's Content-Type say.
     *
     * @throws io.wireloom.ingest.wire.UnusableItemException when one of them does not read
     */
    Envelope envelope(String contentType, String defaultFeed, Instant received) {
        Map<String, String> fields = fields();
        if (contentType != null) {
            fields.put(WireHeaders.CONTENT_TYPE, contentType);
        }
        return Envelope.read(fields, defaultFeed, received);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put(WireHeaders.FEED, feed);
        fields.put(WireHeaders.ITEM_ID, itemId);
        fields.put(WireHeaders.URL, url);
        fields.put(WireHeaders.PUBLISHED, published);
        fields.put(WireHeaders.VERSION, version);
        fields.put(WireHeaders.STATUS, status);
        fields.put(WireHeaders.EMBARGO, embargo);
        fields.put(WireHeaders.FILE_NAME, fileName);
        return fields;
    }
}

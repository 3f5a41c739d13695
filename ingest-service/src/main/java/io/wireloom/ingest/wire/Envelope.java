package io.wireloom.ingest.wire;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.BAD_PARAMETER;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a sender says beside an item. Read from and written to the fields of {@link WireHeaders}, whichever door it came by.
 *
 * @param contentType media type; null when not stated
 * @param feed name of the feed
 * @param itemId the provider's own identity; null when not stated
 * @param url where the item was published; null when not stated
 * @param published when it was published; null when not stated
 * @param version the provider's version number; null when not stated
 * @param status whether the item may be used; null when not stated
 * @param embargo not to be used before; null when not stated
 * @param fileName name of the file it came in; null when it came in none
 * @param received when Wireloom received it
 */
public record Envelope(
        String contentType,
        String feed,
        String itemId,
        String url,
        Instant published,
        Long version,
        Article.Status status,
        Instant embargo,
        String fileName,
        Instant received) {

    private static final int LONGEST_FIELD = 2_000;

    /**
     * Reads the fields.
     *
     * @param fields by the names of {@link WireHeaders}; those absent or blank count as not stated
     * @param defaultFeed the feed of an item that names none
     * @param received when the item was received, unless a field says so
     * @throws UnusableItemException when a field does not read as what it must be
     */
    public static Envelope read(Map<String, String> fields, String defaultFeed, Instant received) {
        String feed = field(fields, WireHeaders.FEED);
        Instant stated = time("received", field(fields, WireHeaders.RECEIVED));
        return new Envelope(
                field(fields, WireHeaders.CONTENT_TYPE),
                feed == null ? defaultFeed : feed,
                field(fields, WireHeaders.ITEM_ID),
                url(field(fields, WireHeaders.URL)),
                time("published", field(fields, WireHeaders.PUBLISHED)),
                version(field(fields, WireHeaders.VERSION)),
                status(field(fields, WireHeaders.STATUS)),
                time("embargo", field(fields, WireHeaders.EMBARGO)),
                field(fields, WireHeaders.FILE_NAME),
                stated == null ? received : stated);
    }

    /** The fields stated, by the names of {@link WireHeaders}. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, WireHeaders.CONTENT_TYPE, contentType);
        put(fields, WireHeaders.FEED, feed);
        put(fields, WireHeaders.ITEM_ID, itemId);
        put(fields, WireHeaders.URL, url);
        put(fields, WireHeaders.PUBLISHED, published);
        put(fields, WireHeaders.VERSION, version);
        put(fields, WireHeaders.STATUS, status == null ? null : status.name().toLowerCase(Locale.ROOT));
        put(fields, WireHeaders.EMBARGO, embargo);
        put(fields, WireHeaders.FILE_NAME, fileName);
        put(fields, WireHeaders.RECEIVED, received);
        return fields;
    }

    /**
     * What holds for one part of a document of many: feed, embargo and time of receipt; what names or dates a single item does not.
     *
     * @param partType media type of the part; null leaves it to the content
     * @param partName name of the part in the document; null when it has none
     */
    public Envelope ofPart(String partType, String partName) {
        return new Envelope(partType, feed, null, null, null, null, null, embargo, partName, received);
    }

    /** The same with another media type and file name, as for a document taken out of what it was compressed in. */
    public Envelope withContent(String newType, String newName) {
        return new Envelope(newType, feed, itemId, url, published, version, status, embargo, newName, received);
    }

    /** The same with an address; unchanged when that is no absolute http or https address. */
    public Envelope at(String address) {
        try {
            return new Envelope(
                    contentType, feed, itemId, url(address), published, version, status, embargo, fileName, received);
        } catch (UnusableItemException e) {
            return this;
        }
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_FIELD) {
            throw new UnusableItemException(
                    BAD_PARAMETER, name + " is " + value.length() + " characters long; at most " + LONGEST_FIELD);
        }
        return value.strip();
    }

    private static Instant time(String name, String value) {
        if (value == null) {
            return null;
        }
        // A plus sign in a query that was not percent-encoded arrives as a space.
        String text = value.replaceFirst("(?<=:\\d\\d(\\.\\d{1,9})?) (?=\\d\\d:?\\d\\d$)", "+");
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableItemException(
                    BAD_PARAMETER,
                    name + " is '" + shortened(value)
                            + "'; expected an RFC 3339 time such as 2024-05-01T08:30:00Z or a day such as 2024-05-01");
        }
    }

    private static Long version(String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,15}")) {
            throw new UnusableItemException(
                    BAD_PARAMETER, "version is '" + shortened(value) + "'; expected a whole number, 0 or more");
        }
        return Long.valueOf(value);
    }

    private static Article.Status status(String value) {
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "usable" -> Article.Status.USABLE;
            case "withheld" -> Article.Status.WITHHELD;
            case "canceled", "cancelled" -> Article.Status.CANCELED;
            default ->
                throw new UnusableItemException(
                        BAD_PARAMETER, "status is '" + shortened(value) + "'; expected usable, withheld or canceled");
        };
    }

    private static String url(String value) {
        if (value == null) {
            return null;
        }
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return value;
            }
        } catch (URISyntaxException e) {
            throw badUrl(value);
        }
        throw badUrl(value);
    }

    private static UnusableItemException badUrl(String value) {
        return new UnusableItemException(
                BAD_PARAMETER, "url is '" + shortened(value) + "'; expected an absolute http or https address");
    }

    static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}

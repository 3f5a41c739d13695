package io.wireloom.ingest.wire;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNSUPPORTED_TYPE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats that are read. The first media type of each is the one written on its articles. */
public enum WireFormat {
    PLAIN_TEXT("text/plain"),
    HTML("text/html", "application/xhtml+xml"),
    NINJS("application/vnd.iptc.ninjs+json"),
    NEWSML_G2(
            "application/vnd.iptc.g2.newsitem+xml",
            "application/vnd.iptc.g2.newsmessage+xml",
            "application/vnd.iptc.g2.packageitem+xml"),
    NEWSML_1("text/vnd.iptc.newsml"),
    NITF("text/vnd.iptc.nitf", "application/nitf+xml", "application/x-nitf+xml"),
    ANPA_1312("text/x-anpa-1312"),
    IPTC_7901("text/x-iptc-7901"),
    RSS("application/rss+xml"),
    ATOM("application/atom+xml"),
    RDF("application/rdf+xml"),
    JSON_FEED("application/feed+json"),
    EMAIL("message/rfc822"),
    NDJSON("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"),
    ZIP("application/zip", "application/x-zip-compressed"),
    GZIP("application/gzip", "application/x-gzip"),
    WARC("application/warc", "application/warc-fields", "application/x-warc");

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_TO_CONTENT =
            Pattern.compile("|application/octet-stream|(?:application|text)/(?:[\\w.-]+\\+)?(?:xml|json)");

    private final List<String> mediaTypes;

    WireFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The media type written on the article. */
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** Whether documents of this format are mere containers, which never are an item themselves. */
    public boolean archive() {
        return this == NDJSON || this == ZIP || this == GZIP || this == WARC;
    }

    /**
     * The item's format: by the media type stated, else by its content and its file's name.
     *
     * @throws UnusableItemException when the format is not read
     */
    public static WireFormat of(WireItem item) {
        return of(item.body(), item.envelope());
    }

    /**
     * The format of a document of which the start is known.
     *
     * @param start its first bytes; {@link Sniffing#BYTES} suffice
     * @throws UnusableItemException when the format is not read
     */
    public static WireFormat of(byte[] start, Envelope envelope) {
        String stated = mediaType(envelope.contentType());
        if (GZIP.mediaTypes.contains(stated)) {
            return Sniffing.format(start, envelope.fileName());
        }
        if (stated.equals("text/plain")) {
            return Sniffing.transmission(start).orElse(Sniffing.mail(start) ? EMAIL : PLAIN_TEXT);
        }
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(stated))
                .findFirst()
                .orElseGet(() -> {
                    if (LEFT_TO_CONTENT.matcher(stated).matches()) {
                        return Sniffing.format(start, envelope.fileName());
                    }
                    throw new UnusableItemException(UNSUPPORTED_TYPE, refusal(stated));
                });
    }

    /**
     * The container that a media type names, which needs no look at the content; empty for all else. A look waits for
     * {@link Sniffing#BYTES} bytes, which a sender that waits for the answer to its first line does not send.
     */
    public static Optional<WireFormat> container(String contentType) {
        String stated = mediaType(contentType);
        return Arrays.stream(values())
                .filter(format -> format.archive() && format != GZIP && format.mediaTypes.contains(stated))
                .findFirst();
    }

    /** The charset that a media type states. */
    public static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static String refusal(String found) {
        if (found.equals("application/x-www-form-urlencoded")) {
            return "a form is not read: send the item itself as the body with its own Content-Type, one of "
                    + readTypes();
        }
        return found + " is not read; what is read is " + readTypes() + ", and XML and JSON of these kinds";
    }

    private static String readTypes() {
        return Arrays.stream(values()).map(WireFormat::mediaType).collect(Collectors.joining(", "));
    }
}

package io.wireloom.ingest.wire;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNSUPPORTED_TYPE;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a document's format from its first bytes. */
public final class Sniffing {

    /** How many of a document's first bytes are looked at. */
    public static final int BYTES = 8_192;

    private static final Pattern HTML_START = Pattern.compile(
            "\\A(?:\\s++|<!--.{0,2000}?-->|<\\?xml[^>]{0,500}>)*+<(?:!doctype\\s+html|html|head|body|article|main|h1|p|div)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile(
            "\\A(?:\\s|<!--.{0,2000}?-->|<\\?[^>]{0,500}>|<!DOCTYPE[^\\[>]{0,500}(?:\\[.{0,4000}?\\]\\s*)?>)*<(?:[\\w.-]+:)?(?<name>[a-zA-Z][\\w.-]*)[\\s/>]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern JSON_START = Pattern.compile("\\A\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");
    private static final Pattern JSON_FEED = Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org");
    private static final Pattern JSON_LINES = Pattern.compile("\\A\\s*+\\{[^\\n]*+(?<=\\}[ \\t\\r]{0,9})\\n\\s*+\\{");
    private static final String HEADER_NAME =
            "(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|Date|From|To|Cc|Subject|Reply-To|Sender|List-[\\w-]{1,40}|Precedence"
                    + "|X-[\\w-]{1,60}|DKIM-Signature|ARC-[\\w-]{1,40}|Authentication-Results|Received-SPF|Content-[\\w-]{1,40})";
    private static final Pattern MAIL_HEADERS = Pattern.compile(
            "\\A\\s{0,2000}(?:From [^\\n]*+\\n)?(?:" + HEADER_NAME + ":[^\\n]*+\\n(?:[ \\t][^\\n]*+\\n)*+){2,}+",
            Pattern.CASE_INSENSITIVE);
    /** What only a message in transit has: copy that starts with "From:" and "Date:" lines may still be copy. */
    private static final Pattern TRANSIT_HEADER = Pattern.compile(
            "^(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|DKIM-Signature):",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    /** Service level, story number and selector, which open an ANPA 1312 message; the separator US is sometimes lost. */
    private static final Pattern ANPA_START =
            Pattern.compile("\\A[A-Za-z]?\\d{1,4}[^\\r\\n]{0,15}\\x1f[^\\r\\n]{0,20}\\r?\\n");

    private static final Pattern ANPA_CODES =
            Pattern.compile("\\A[^\\n]{0,40}\\n\\s*[A-Za-z] [A-Za-z][\\x11-\\x14]{1,2} ");
    private static final Pattern IPTC_START =
            Pattern.compile("\\A[A-Za-z]{2,4}\\d{3,4} [1-9] [A-Za-z]{1,4} \\d{1,5}(?: [^\\r\\n]{0,120})?\\r?\\n");
    private static final int MOST_PADDING = 512;

    private static final Map<String, WireFormat> ROOTS = Map.ofEntries(
            Map.entry("html", WireFormat.HTML),
            Map.entry("newsmessage", WireFormat.NEWSML_G2),
            Map.entry("newsitem", WireFormat.NEWSML_G2),
            Map.entry("packageitem", WireFormat.NEWSML_G2),
            Map.entry("newsml", WireFormat.NEWSML_1),
            Map.entry("nitf", WireFormat.NITF),
            Map.entry("rss", WireFormat.RSS),
            Map.entry("feed", WireFormat.ATOM),
            Map.entry("entry", WireFormat.ATOM),
            Map.entry("rdf", WireFormat.RDF));

    private static final Set<WireFormat> FEEDS = Set.of(WireFormat.RSS, WireFormat.ATOM, WireFormat.RDF);
    private static final int MOST_JUNK = 2_000;

    private Sniffing() {}

    /**
     * The format that {@code start} shows; plain text when it shows none.
     *
     * @param fileName the document's file name; null when unknown
     * @throws UnusableItemException when it is of a kind that is known and not read
     */
    static WireFormat format(byte[] start, String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        Optional<WireFormat> archive = archive(start, name);
        if (archive.isPresent()) {
            return archive.get();
        }
        if (startsWith(start, 0x1f, 0x8b)) {
            return WireFormat.GZIP;
        }
        Optional<WireFormat> transmission = transmission(start);
        if (transmission.isPresent()) {
            return transmission.get();
        }
        // Latin-1 shows every ASCII mark whatever the real charset is; zero bytes are those of UTF-16.
        String text = new String(start, 0, Math.min(start.length, BYTES), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("\\A(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
        Optional<WireFormat> feed = feedAfterJunk(text);
        if (feed.isPresent()) {
            return feed.get();
        }
        if (HTML_START.matcher(text).find()) {
            return WireFormat.HTML;
        }
        Matcher root = ROOT.matcher(text);
        if (root.find()) {
            return xml(root.group("name"));
        }
        if (JSON_START.matcher(text).find()) {
            return json(text, name);
        }
        return MAIL_HEADERS.matcher(text.replace("\r\n", "\n")).find() ? WireFormat.EMAIL : WireFormat.PLAIN_TEXT;
    }

    private static Optional<WireFormat> archive(byte[] start, String name) {
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return Optional.of(WireFormat.ZIP);
        }
        boolean packed = startsWith(start, 0x1f, 0x8b) && name.contains(".warc");
        return packed || startsWith(start, 'W', 'A', 'R', 'C', '/') ? Optional.of(WireFormat.WARC) : Optional.empty();
    }

    /**
     * A format of the teletype age, which control characters frame, or the message of another age that mail is: known even where
     * the sender calls it plain text.
     */
    static Optional<WireFormat> transmission(byte[] start) {
        int at = afterPadding(start);
        boolean framed = at < start.length && start[at] == 0x01;
        int from = framed ? at + 1 : at;
        String text =
                new String(start, from, Math.max(0, Math.min(start.length, BYTES) - from), StandardCharsets.ISO_8859_1);
        if (ANPA_START.matcher(text).find() || ANPA_CODES.matcher(text).find()) {
            return Optional.of(WireFormat.ANPA_1312);
        }
        if (framed) {
            boolean synchronised = at >= 2 && start[at - 1] == 0x16 && start[at - 2] == 0x16;
            return Optional.of(synchronised ? WireFormat.ANPA_1312 : WireFormat.IPTC_7901);
        }
        return IPTC_START.matcher(text).find() ? Optional.of(WireFormat.IPTC_7901) : Optional.empty();
    }

    /** Whether a document that is called plain text is a mail. */
    static boolean mail(byte[] start) {
        String text =
                new String(start, 0, Math.min(start.length, BYTES), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        Matcher headers = MAIL_HEADERS.matcher(text);
        return headers.find() && TRANSIT_HEADER.matcher(headers.group()).find();
    }

    private static int afterPadding(byte[] start) {
        int at = 0;
        while (at < Math.min(start.length, MOST_PADDING) && padding(start[at] & 0xff)) {
            at++;
        }
        return at;
    }

    /** What lines and printers are kept busy with between messages: NUL, BEL, line ends, SYN, space, DEL. */
    private static boolean padding(int code) {
        return code == 0 || code == 7 || code == '\n' || code == '\r' || code == 0x16 || code == ' ' || code == 0x7f;
    }

    /** Programs that fail print their complaint before the feed. */
    private static Optional<WireFormat> feedAfterJunk(String text) {
        int declaration = text.indexOf("<?xml");
        if (declaration <= 0 || declaration > MOST_JUNK) {
            return Optional.empty();
        }
        Matcher root = ROOT.matcher(text.substring(declaration));
        return root.find()
                ? Optional.ofNullable(ROOTS.get(root.group("name").toLowerCase(Locale.ROOT)))
                        .filter(FEEDS::contains)
                : Optional.empty();
    }

    private static WireFormat xml(String root) {
        WireFormat format = ROOTS.get(root.toLowerCase(Locale.ROOT));
        if (format == null) {
            throw new UnusableItemException(UNSUPPORTED_TYPE, WireFormat.refusal("XML with the root element " + root));
        }
        return format;
    }

    private static WireFormat json(String text, String fileName) {
        if (fileName.matches(".*\\.(?:ndjson|jsonl)")
                || JSON_LINES.matcher(text).find()) {
            return WireFormat.NDJSON;
        }
        return JSON_FEED.matcher(text).find() ? WireFormat.JSON_FEED : WireFormat.NINJS;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

package io.wireloom.ingest.wire;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNSUPPORTED_TYPE;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that are read. */
public enum WireFormat {
    PLAIN_TEXT("text/plain"),
    HTML("text/html");

    private static final int SNIFFED_BYTES = 2_048;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_START = Pattern.compile(
            "\\A(?:\\s|<!--.*?-->|<\\?xml[^>]*>)*<(?:!doctype\\s+html|html|head|body|article|main|h1|p|div)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XML_START = Pattern.compile("\\A\\s*<\\?xml\\b|\\A\\s*<[a-zA-Z][\\w:.-]*[\\s>]");
    private static final Pattern JSON_START = Pattern.compile("\\A\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");
    private static final String READ_NOW = "text/plain, text/html and application/xhtml+xml";

    private final String mediaType;

    WireFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type written on the article. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The item's format: by the media type stated, else by its content.
     *
     * @throws UnusableItemException when the format is not read
     */
    public static WireFormat of(WireItem item) {
        String stated = mediaType(item.envelope().contentType());
        return switch (stated) {
            case "text/plain" -> PLAIN_TEXT;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "", "application/octet-stream" -> byContent(item);
            default -> throw new UnusableItemException(UNSUPPORTED_TYPE, refusal(stated));
        };
    }

    /** The charset that a media type states. */
    public static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static WireFormat byContent(WireItem item) {
        byte[] body = item.body();
        // Latin-1 shows every ASCII mark whatever the real charset is; zero bytes are those of UTF-16.
        String start = new String(body, 0, Math.min(body.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("\\A(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
        if (HTML_START.matcher(start).find()) {
            return HTML;
        }
        if (XML_START.matcher(start).find()) {
            throw new UnusableItemException(UNSUPPORTED_TYPE, refusal("XML"));
        }
        if (JSON_START.matcher(start).find()) {
            throw new UnusableItemException(UNSUPPORTED_TYPE, refusal("JSON"));
        }
        return PLAIN_TEXT;
    }

    private static String refusal(String stated) {
        if (stated.equals("application/x-www-form-urlencoded")) {
            return "a form is not read: send the item itself as the body with its own Content-Type, one of " + READ_NOW;
        }
        boolean known = stated.matches("(?i)xml|json|(?:application|text)/(?:[\\w.-]+\\+)?(?:xml|json)|message/rfc822");
        return stated + (known ? " is not read yet" : " is not read") + "; what is read now is " + READ_NOW;
    }
}

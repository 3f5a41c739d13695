package io.wireloom.local.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is, by its content where that tells and by its name where it does not. */
public final class MediaType {

    private static final String HTML = "text/html";
    private static final String XML = "application/xml";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final String BINARY = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION =
            Map.of("txt", TEXT, "text", TEXT, "html", HTML, "htm", HTML, "xhtml", HTML, "xml", XML, "json", JSON);
    private static final int LOOKED_AT = 4096;

    private MediaType() {}

    /** Whether the name alone says that a file may be wire copy. */
    public static boolean knownByName(Path file) {
        return byName(file).isPresent();
    }

    /** The Content-Type of a file, with its character set when that is certain. */
    public static String of(Path file, byte[] content) {
        if (binary(content)) {
            return BINARY;
        }
        String type = byContent(content).or(() -> byName(file)).orElse(TEXT);
        // HTML and XML name their own character set; JSON has only one.
        return type.equals(TEXT) && utf8(content) ? TEXT + "; charset=utf-8" : type;
    }

    private static Optional<String> byName(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    private static Optional<String> byContent(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return Optional.of(HTML);
        }
        if (start.startsWith("<?xml")) {
            return Optional.of(start.contains("<html") ? HTML : XML);
        }
        return Optional.empty();
    }

    private static boolean binary(byte[] content) {
        boolean wide = content.length >= 2
                && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
        for (int i = 0; i < Math.min(content.length, LOOKED_AT) && !wide; i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean utf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

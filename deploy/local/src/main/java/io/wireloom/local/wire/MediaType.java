package io.wireloom.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("text", TEXT),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("xml", XML),
            Map.entry("nitf", XML),
            Map.entry("newsml", XML),
            Map.entry("rss", XML),
            Map.entry("atom", XML),
            Map.entry("rdf", XML),
            Map.entry("json", JSON),
            Map.entry("ninjs", JSON),
            Map.entry("eml", "message/rfc822"),
            Map.entry("tst", BINARY));
    private static final Map<String, String> ARCHIVE_BY_EXTENSION = Map.of(
            "zip", "application/zip",
            "warc", "application/warc",
            "ndjson", "application/x-ndjson",
            "jsonl", "application/x-ndjson",
            "gz", "application/gzip");
    private static final Map<String, String> ARCHIVE_BY_START =
            Map.of("PK\003\004", "application/zip", "WARC/", "application/warc", "\037\213", "application/gzip");
    private static final int LOOKED_AT = 4096;

    private MediaType() {}

    /** Whether the name, or else the content, says that a file may be wire copy. */
    public static boolean known(Path file) {
        return byName(file).isPresent()
                || archive(file).isPresent()
                || byContent(start(file)).isPresent();
    }

    /** The media type of an archive, by its name or, when that says nothing, by its first bytes; empty for all else. */
    public static Optional<String> archive(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".warc.gz")) {
            return Optional.of(ARCHIVE_BY_EXTENSION.get("warc"));
        }
        Optional<String> named = Optional.ofNullable(ARCHIVE_BY_EXTENSION.get(extension(file)));
        if (named.isPresent() || name.contains(".")) {
            return named;
        }
        String start = new String(start(file), StandardCharsets.ISO_8859_1);
        return ARCHIVE_BY_START.entrySet().stream()
                .filter(archive -> start.startsWith(archive.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
        return Optional.ofNullable(BY_EXTENSION.get(extension(file)));
    }

    private static Optional<String> byContent(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return Optional.of(HTML);
        }
        if (start.startsWith("\u0016\u0016\u0001") || start.startsWith("\u0001")) {
            return Optional.of(BINARY);
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

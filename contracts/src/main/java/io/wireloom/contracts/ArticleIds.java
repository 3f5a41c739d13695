package io.wireloom.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** How the id of an article follows from where it comes from. */
public final class ArticleIds {

    /** Hex digits of an id, 128 bits: no two of 10^15 articles are expected to share one. */
    public static final int LENGTH = 32;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    private ArticleIds() {}

    /** Whether {@code text} has the form of an article's id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id, 32 hex digits, of the article that a feed's item is; of both fields with their lengths, so that no two pairs read alike. */
    public static String of(String feed, String itemId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : List.of(feed, itemId)) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.wireloom.dedupe.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes ids and digests from content. */
public final class ContentId {

    private static final int ID_DIGITS = 32;

    private ContentId() {}

    /** {@code prefix}, a hyphen and 32 hex digits of the SHA-256 of {@code content}. */
    public static String of(String prefix, String content) {
        return prefix + "-" + digest(content.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    /** The SHA-256 of {@code content}, in hex. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

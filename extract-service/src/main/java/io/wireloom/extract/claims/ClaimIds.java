package io.wireloom.extract.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of claims: the first 32 hex digits of a SHA-256 over what makes a claim this claim. */
final class ClaimIds {

    private static final int LENGTH = 32;

    private ClaimIds() {}

    /**
     * An id.
     *
     * @param content article, version, evidence, event and status
     * @param ordinal counts claims that agree in all of that, from 1
     */
    static String of(String content, int ordinal) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((content + "|" + ordinal).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

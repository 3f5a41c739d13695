package io.wireloom.contracts.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A key that a program or a person shows at a door. Only its hash is kept: a key is 32 random bytes, so that a plain SHA-256 of it
 * can be neither guessed nor turned back (OWASP ASVS 2.10, high-entropy secrets).
 *
 * @param id who it was given to, as logs and decisions name them
 * @param sha256 of the key's characters, 64 hexadecimal digits
 * @param roles what it allows, by their words
 * @param feeds the feeds that it may deliver; empty for any
 * @param expires from then on it is as if it did not exist; null for never
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccessKey(String id, String sha256, List<String> roles, List<String> feeds, Instant expires) {

    /** What a key begins with, so that people and scanners of secrets recognise one. */
    public static final String PREFIX = "wl_";

    private static final int BYTES = 32;

    public AccessKey {
        roles = roles == null ? List.of() : List.copyOf(roles);
        feeds = feeds == null ? List.of() : List.copyOf(feeds);
    }

    /** A new key's characters. They are shown once and kept nowhere. */
    public static String generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a key. */
    public static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whoever shows it. */
    Caller caller() {
        return new Caller(
                id,
                Set.copyOf(
                        roles.stream().flatMap(word -> Role.of(word).stream()).toList()),
                feeds);
    }

    boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}

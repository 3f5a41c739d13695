package io.wireloom.ingest.article;

import io.wireloom.contracts.ArticleIds;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ids derived from content: the same input gives the same id, whenever and however often it comes. */
public final class Identity {

    private Identity() {}

    /** The article's id: 32 hex digits. */
    public static String articleId(String feed, String itemId) {
        return ArticleIds.of(feed, itemId);
    }

    /** The identity of an item that has no other: its content. */
    public static String contentId(String headline, String text) {
        return "sha256:" + sha256(headline, text);
    }

    /** SHA-256 (hex) over fields, each with its length, so that no two different lists of fields read alike; null differs from empty. */
    public static String sha256(Object... fields) {
        MessageDigest digest = digest();
        for (Object field : fields) {
            byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ((field == null ? "-" : Integer.toString(bytes.length)) + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The one spelling of an address: scheme and host in small letters, no default port, fragment or campaign parameters.
     *
     * @return the address itself when it does not read as one
     */
    public static String canonicalUrl(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null) {
                return url;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean usualPort = uri.getPort() == -1
                    || (uri.getPort() == 80 && scheme.equals("http"))
                    || (uri.getPort() == 443 && scheme.equals("https"));
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = query(uri.getRawQuery());
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usualPort ? "" : ":" + uri.getPort())
                    + path + (query.isEmpty() ? "" : "?" + query);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /** Whether two addresses are of different hosts, {@code www.} apart; false when either is missing or does not read as one. */
    static boolean otherHost(String one, String other) {
        String first = host(one);
        String second = host(other);
        return first != null && second != null && !first.equals(second);
    }

    private static String host(String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String query(String raw) {
        return raw == null
                ? ""
                : Arrays.stream(raw.split("&"))
                        .filter(pair -> !pair.matches("(?i)(?:utm_\\w+|fbclid|gclid|mc_[ce]id|cmpid|ocid|igshid)=.*"))
                        .collect(Collectors.joining("&"));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.wireloom.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The order to erase an article, and the record that it was given (topic {@code erasures}). It holds nothing of the article: no text,
 * no headline, no address. It stands for good: whatever comes of the article before or after it is refused or taken out, whichever
 * comes first. Of several orders for one article the earliest counts.
 *
 * @param articleId the article
 * @param reference the order's own mark, such as a court's file number
 * @param reason why, in the words of whoever ordered it; must quote nothing of the article
 * @param by who passed the order on
 * @param orderedAt when, to the microsecond
 */
public record Erasure(String articleId, String reference, String reason, String by, Instant orderedAt) {

    /** The earliest first, then by content, so that of several orders for one article the same one counts in any order of arrival. */
    public static final Comparator<Erasure> FIRST =
            Comparator.comparing(Erasure::orderedAt).thenComparing(MessageCodec::writeText);

    /** Greater than any number that a provider may state. */
    private static final long LAST_VERSION = Long.MAX_VALUE;

    public Erasure {
        Required.field("articleId", articleId);
        Required.field("reference", reference);
        Required.field("reason", reason);
        Required.field("by", by);
        Required.field("orderedAt", orderedAt);
        orderedAt = orderedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The version that an erased article ends in: canceled, empty, later than any other. Whoever orders versions needs no other rule
     * to let nothing of the article come after it. It is the same for every order, and goes on no topic.
     */
    public Article lastVersion() {
        return new Article(
                articleId,
                versionId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Article.TimeBasis.NONE,
                null,
                null,
                null,
                LAST_VERSION,
                "und",
                null,
                List.of(),
                Article.Status.CANCELED,
                null,
                null,
                "",
                List.of(),
                null,
                null);
    }

    /** The claims of {@link #lastVersion()}: none. */
    public ArticleClaims lastClaims() {
        return new ArticleClaims(
                articleId,
                versionId(),
                new VersionOrder(LAST_VERSION, null, versionId()),
                Article.Status.CANCELED,
                "erasure",
                false,
                List.of(),
                List.of());
    }

    /** Whether a version, of which this is the place, is the one that an erased article ends in. */
    public static boolean is(VersionOrder place) {
        return place.providerVersion() != null && place.providerVersion() == LAST_VERSION;
    }

    private String versionId() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("erased " + articleId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

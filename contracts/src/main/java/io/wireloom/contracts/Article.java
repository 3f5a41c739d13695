package io.wireloom.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One version of one article, normalised (topic {@code articles}).
 *
 * @param articleId the item's story over all its versions; derived from feed and item id
 * @param versionId SHA-256 (hex) of the normalised content: headline, text, status, edit note and the times stated
 * @param feed the feed that delivered it
 * @param itemId the provider's own identity for the item, else {@code sha256:} and a hash of the content
 * @param url where it was published; null when unknown
 * @param headline null when the copy has none
 * @param byline as printed; null when none
 * @param dateline place and date line; null when none
 * @param publishedAt when the publisher put it out; null when nothing says so
 * @param publishedBasis where {@code publishedAt} comes from
 * @param updatedAt when the publisher last changed it; null when not stated
 * @param zone the zone that clock times in the copy count in, as an IANA id or offset, such as {@code +01:00}; null when unknown
 * @param receivedAt when Wireloom received it; never used for matching, merging or ordering
 * @param providerVersion the provider's own version number; null when not stated
 * @param language ISO 639-1 code, {@code und} when undetermined
 * @param source who published it
 * @param upstream whom it says it took its material from
 * @param status whether it may be used
 * @param editNote the editor's note on this version, such as a correction's; null when none
 * @param contentType media type of the item as received
 * @param text the whole normalised text; every offset of the system counts its UTF-16 units
 * @param blocks the parts of {@code text} in reading order, which do not overlap
 * @param handling what the provider's desk says of handling the item; null when nothing
 * @param originalText the text as it came, where {@code text} was recased: unit by unit as long as {@code text}; null elsewhere
 */
public record Article(
        String articleId,
        String versionId,
        String feed,
        String itemId,
        String url,
        String headline,
        String byline,
        Dateline dateline,
        Instant publishedAt,
        TimeBasis publishedBasis,
        Instant updatedAt,
        String zone,
        Instant receivedAt,
        Long providerVersion,
        String language,
        Source source,
        List<Upstream> upstream,
        Status status,
        String editNote,
        String contentType,
        String text,
        List<Block> blocks,
        Handling handling,
        String originalText) {

    /** Newer versions last: by the provider's version, else by time; the version id settles ties. Arrival plays no part. */
    public static final Comparator<Article> VERSION_ORDER = Comparator.comparing(Article::order);

    public Article {
        Required.field("articleId", articleId);
        Required.field("versionId", versionId);
        Required.field("text", text);
        Required.field("status", status);
        upstream = upstream == null ? List.of() : List.copyOf(upstream);
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
        for (Block block : blocks) {
            if (block.start < 0 || block.end < block.start || block.end > text.length()) {
                throw new IllegalArgumentException("block " + block.start + ".." + block.end
                        + " lies outside the text of " + text.length() + " units");
            }
        }
    }

    /** This version's place among the versions of its article. */
    public VersionOrder order() {
        return new VersionOrder(providerVersion, updatedAt != null ? updatedAt : publishedAt, versionId);
    }

    /** Whether the article may be used, that is, is neither withheld nor canceled. */
    public boolean usable() {
        return status == Status.USABLE;
    }

    /** Whether an article may be used. */
    public enum Status {
        USABLE,
        WITHHELD,
        CANCELED,
        UNKNOWN
    }

    /** Where a publication time comes from. */
    public enum TimeBasis {
        /** Metadata of the item, such as {@code article:published_time}. */
        METADATA,
        /** Printed in the copy. */
        PRINTED,
        /** Given by the sender beside the item. */
        SENDER,
        /** Nothing says when it was published. */
        NONE,
        UNKNOWN
    }

    /**
     * The line that says where and when a story was written.
     *
     * @param text as printed
     * @param place the place in it; null when none
     * @param date the day it names; null when none, or when it leaves out the year and nothing else tells it
     */
    public record Dateline(String text, String place, LocalDate date) {}

    /**
     * Who published an article.
     *
     * @param name the outlet; the feed's name when the copy does not say
     * @param credit the agency behind the outlet's name; null when none
     * @param country the outlet's country, ISO 3166-1 alpha-2; null when unknown
     * @param tier how far the desk trusts the feed, from 1 (most) to 5; null when the desk has not said
     */
    public record Source(String name, String credit, String country, Integer tier) {}

    /**
     * Whom a copy says it took its material from.
     *
     * @param kind {@code source-line}, {@code canonical}, {@code credit} or {@code syndicated} (a feed's own source element)
     * @param name the outlet named; null when only an address is given
     * @param url null when only a name is given
     */
    public record Upstream(String kind, String name, String url) {}

    /**
     * What the provider's desk says of handling an item; each null when it does not say.
     *
     * @param slug the story's short name on the wire
     * @param takeKey which take or writethru this is, such as {@code 1st Ld-Writethru}, as the provider words it
     * @param urgency from 1 (most urgent) to 9, as IPTC defines it
     * @param subjects what it is about, in the provider's order
     * @param embargoUntil not to be used before; Wireloom holds it back until then
     * @param usageTerms who may use it, and how
     */
    public record Handling(
            String slug,
            String takeKey,
            Integer urgency,
            List<Subject> subjects,
            Instant embargoUntil,
            String usageTerms) {

        public Handling {
            subjects = subjects == null ? List.of() : List.copyOf(subjects);
        }
    }

    /**
     * A subject or category.
     *
     * @param scheme the vocabulary it is of, such as {@code medtop}; null when not stated
     * @param code its code in that vocabulary; null when only a name is given
     * @param name its name; null when only a code is given
     */
    public record Subject(String scheme, String code, String name) {}

    /**
     * One part of the text.
     *
     * @param kind what the part is
     * @param start first UTF-16 unit
     * @param end one past the last UTF-16 unit
     * @param time a live-blog entry's own time; null elsewhere
     * @param entry the entry's number, from 1 in reading order; null outside live blogs. Paragraphs of one entry share it
     */
    public record Block(BlockKind kind, int start, int end, Instant time, Integer entry) {

        public Block {
            Required.field("kind", kind);
        }
    }

    /** What a part of the text is. */
    public enum BlockKind {
        HEADLINE,
        /** Standfirst or summary under the headline. */
        SUMMARY,
        BYLINE,
        DATELINE,
        PARAGRAPH,
        /** A crosshead inside the body. */
        SUBHEADING,
        LIVE_BLOG_ENTRY,
        CAPTION,
        /** Headlines of other outlets' or other pages' stories: never this article's own reporting. */
        FOREIGN_HEADLINES,
        /** "Source: …" and the like. */
        SOURCE_LINE,
        UNKNOWN;

        /** Whether the article itself reports what stands in such a part. */
        public boolean ownReporting() {
            return switch (this) {
                case HEADLINE, SUMMARY, PARAGRAPH, LIVE_BLOG_ENTRY, CAPTION -> true;
                case BYLINE, DATELINE, SUBHEADING, FOREIGN_HEADLINES, SOURCE_LINE, UNKNOWN -> false;
            };
        }
    }
}

package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.wire.UnusableItemException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a feed document, taken apart but not yet read: its frame, what it says of itself, and its entries as they stand.
 *
 * @param text the whole document
 * @param root the start tag of its outermost element; null when the document is a bare entry, or holds no feed at all
 * @param channel the start tag of the element that holds what the feed says of itself; null when that is the outermost one
 * @param entriesInside whether entries stand inside the channel, as in RSS, rather than beside it, as in RDF
 * @param metadata what it says of itself
 * @param entries its entries in order, deleted ones included
 */
record FeedDocument(
        String text, Tag root, Tag channel, boolean entriesInside, List<Span> metadata, List<Span> entries) {

    /** In characters: no story is as long, and reading more takes seconds. */
    static final int LONGEST_ENTRY = 600_000;

    /** What a feed may say of itself at most, in characters: all of it goes with every entry. */
    private static final int MOST_METADATA = 32_000;

    private static final int LONGEST_METADATA = 4_000;
    private static final int LONGEST_START_TAG = 16_000;

    private static final Pattern NAME =
            Pattern.compile("<(?:guid|id|link|title)(?:\\s[^<>]{0,200})?>(?:<!\\[CDATA\\[)?([^<>\\]]{1,200})");

    /** What readers of entries, and of {@link FeedHead}, look at; the rest would only make parts heavier. */
    private static final Set<String> METADATA = Set.of(
            "title",
            "link",
            "id",
            "language",
            "rights",
            "copyright",
            "author",
            "creator",
            "managingeditor",
            "publisher",
            "updated",
            "modified",
            "lastbuilddate",
            "pubdate",
            "date",
            "description",
            "subtitle",
            "tagline",
            "issued",
            "published",
            "base");

    /**
     * A stretch of the text.
     *
     * @param name of the element that it is, without prefix
     */
    record Span(int start, int end, String name) {

        int length() {
            return end - start;
        }
    }

    static FeedDocument of(String text) {
        return new FeedScan(text).document();
    }

    /** Why an entry of that length is not read. */
    static UnusableItemException tooLong(int length) {
        return new UnusableItemException(
                TOO_LARGE, "the entry is " + length + " characters long; at most " + LONGEST_ENTRY + " are read");
    }

    /** The same for an entry with a name. */
    static UnusableItemException tooLong(String name, int length) {
        return new UnusableItemException(
                TOO_LARGE,
                "the entry " + name + " is " + length + " characters long; at most " + LONGEST_ENTRY + " are read");
    }

    /** Why an entry that is too long is not read, with what it calls itself where its beginning says that. */
    UnusableItemException tooLong(Span entry) {
        int looked = Math.min(entry.end(), entry.start() + LONGEST_METADATA);
        Matcher name = NAME.matcher(text).region(entry.start(), looked);
        return name.find() ? tooLong("'" + name.group(1).strip() + "'", entry.length()) : tooLong(entry.length());
    }

    boolean isFeed() {
        return root != null || !entries.isEmpty();
    }

    /**
     * A document of the same kind with nothing but one entry; a bare entry stays as it is.
     *
     * @param base the address that the document was had from; null when unknown
     */
    String part(Span entry, String base) {
        String own = text.substring(entry.start(), entry.end());
        return root == null ? own : framed(own, base);
    }

    /** A document with what the feed says of itself, and no entry. */
    String head(String base) {
        return root == null ? "" : framed("", base);
    }

    private String framed(String entry, String base) {
        StringBuilder part = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        part.append(withBase(startTag(root), base)).append('\n');
        if (channel != null) {
            part.append(startTag(channel)).append('\n');
        }
        appendMetadata(part);
        // The entry comes last: whatever it leaves open can swallow nothing but end tags.
        if (channel != null && !entriesInside) {
            part.append("</").append(name(channel)).append(">\n");
        }
        part.append(entry).append('\n');
        if (channel != null && entriesInside) {
            part.append("</").append(name(channel)).append(">\n");
        }
        return part.append("</").append(name(root)).append(">\n").toString();
    }

    private void appendMetadata(StringBuilder part) {
        int left = MOST_METADATA;
        for (Span span : metadata) {
            int length = span.end() - span.start();
            if (METADATA.contains(span.name()) && length <= Math.min(left, LONGEST_METADATA)) {
                part.append(text, span.start(), span.end()).append('\n');
                left -= length;
            }
        }
    }

    private String startTag(Tag tag) {
        String raw = text.substring(tag.start(), tag.end());
        return raw.length() <= LONGEST_START_TAG && raw.endsWith(">") && !raw.endsWith("/>")
                ? raw
                : "<" + name(tag) + ">";
    }

    /** The address goes with each part, since the links in it may be relative to it. */
    private String withBase(String startTag, String base) {
        if (base == null || startTag.contains("xml:base")) {
            return startTag;
        }
        String escaped = base.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        int nameEnd = name(root).length() + 1;
        return startTag.substring(0, nameEnd) + " xml:base=\"" + escaped + "\"" + startTag.substring(nameEnd);
    }

    private String name(Tag tag) {
        String raw = text.substring(tag.start() + 1, tag.end());
        int length =
                tag.name().length() + (tag.prefix().isEmpty() ? 0 : tag.prefix().length() + 1);
        return raw.substring(0, length);
    }
}

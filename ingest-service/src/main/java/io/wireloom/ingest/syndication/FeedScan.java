package io.wireloom.ingest.syndication;

import io.wireloom.ingest.syndication.FeedDocument.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds a feed's frame and entries in one pass over its tags. Rests on names rather than on nesting, so that an element left open
 * costs no more than itself: a new entry, or the end of the feed, ends whatever is open.
 */
final class FeedScan {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");
    private static final Set<String> ENTRIES = Set.of("item", "entry", "deleted-entry");

    private final String text;
    private final List<Span> metadata = new ArrayList<>();
    private final List<Span> entries = new ArrayList<>();
    private Tag root;
    private Tag channel;
    private Tag open;
    private int depth;

    FeedScan(String text) {
        this.text = text;
    }

    FeedDocument document() {
        Tags tags = new Tags(text);
        for (Tag tag = tags.next(); tag != null; tag = tags.next()) {
            if (root == null && open == null) {
                start(tag);
            } else if (isEntry(tag) && !tag.closes()) {
                end(tag.start());
                begin(tag);
            } else if (endsFeed(tag)) {
                end(tag.start());
            } else if (open != null) {
                inside(tag);
            } else {
                between(tag);
            }
        }
        end(text.length());
        boolean inside = root == null || !root.name().equals("rdf");
        return new FeedDocument(text, root, channel, inside, List.copyOf(metadata), List.copyOf(entries));
    }

    /** Whatever stands before the outermost element is none of the feed. */
    private void start(Tag tag) {
        if (!tag.closes() && ROOTS.contains(tag.name())) {
            root = tag;
        } else if (!tag.closes() && tag.name().equals("channel")) {
            root = tag;
        } else if (entries.isEmpty() && !tag.closes() && isEntry(tag)) {
            begin(tag);
        }
    }

    private void between(Tag tag) {
        if (tag.closes()) {
            return;
        }
        if (tag.name().equals("channel") && channel == null) {
            channel = tag;
        } else {
            begin(tag);
        }
    }

    private void begin(Tag tag) {
        open = tag;
        depth = 1;
        if (!tag.opens()) {
            end(tag.end());
        }
    }

    private void inside(Tag tag) {
        if (!tag.sameName(open)) {
            return;
        }
        depth += tag.closes() ? -1 : tag.opens() ? 1 : 0;
        if (depth == 0) {
            end(tag.end());
        }
    }

    private void end(int end) {
        if (open != null) {
            Span span = new Span(open.start(), end, open.name());
            (isEntry(open) ? entries : metadata).add(span);
            open = null;
        }
    }

    private boolean isEntry(Tag tag) {
        return ENTRIES.contains(tag.name())
                && (tag.prefix().isEmpty()
                        || tag.name().equals("deleted-entry")
                        || root == null
                        || ofFeed(tag.prefix()));
    }

    /** Whether a prefix is the feed's own: that of its outermost element, or bound there to a namespace of feeds. */
    private boolean ofFeed(String prefix) {
        return prefix.equals(root.prefix())
                || Vocabulary.ofFeed(Vocabulary.bound(text.substring(root.start(), root.end()), prefix));
    }

    private boolean endsFeed(Tag tag) {
        return tag.closes()
                && (tag.sameName(root == null ? tag : root) || (channel != null && tag.sameName(channel)))
                && (open == null || !tag.sameName(open));
    }
}

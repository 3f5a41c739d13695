package io.wireloom.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text, linked text and prose every element of a page holds, counted in one walk. Prose is text in blocks long enough
 * and with few enough links to be told from labels, menus and headlines.
 */
final class Measures implements NodeVisitor {

    private static final int SHORTEST_PROSE = 60;
    private static final int SHORTEST_MARKED_PROSE = 30;

    /** A block with a larger share of linked text is a list of links. */
    private static final double MOST_LINKED = 0.5;

    private static final Counts NONE = new Counts();

    private final Map<Node, Counts> counts = new IdentityHashMap<>();
    private final Deque<Counts> blocks = new ArrayDeque<>();
    private final Set<Node> left;
    private int links;
    private int seen;

    private Measures(Set<Node> left) {
        this.left = left;
    }

    /** Counts what {@code body} holds; {@code left} elements count for themselves, but not for those they stand in. */
    static Measures of(Element body, Set<Node> left) {
        Measures measures = new Measures(left);
        measures.blocks.push(new Counts());
        body.traverse(measures);
        return measures;
    }

    /** What an element holds, all its descendants included. */
    Counts of(Node element) {
        return counts.getOrDefault(element, NONE);
    }

    /** Characters of prose in an element. */
    int prose(Node element) {
        return of(element).prose;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            count(text.getWholeText());
        } else if (node instanceof Element element) {
            Counts own = new Counts();
            own.place = seen++;
            counts.put(element, own);
            links += element.nameIs("a") ? 1 : 0;
            if (isBlock(element)) {
                blocks.push(own);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            Counts own = counts.get(element);
            if (isBlock(element)) {
                blocks.pop();
                own.close(isMarked(element));
                own.quotations += element.nameIs("blockquote") ? 1 : 0;
                own.listed = element.nameIs("li") ? own.prose : own.listed;
                own.heading |= element.nameIs("h1");
                own.holdsArticle |= element.nameIs("h1")
                        || element.nameIs("article")
                        || element.attr("itemprop").contains("articleBody");
            }
            links -= element.nameIs("a") ? 1 : 0;
            own.links += element.nameIs("a") ? 1 : 0;
            if (element.parent() != null && !left.contains(element)) {
                counts.computeIfAbsent(element.parent(), parent -> new Counts()).add(own);
            }
        }
    }

    private void count(String text) {
        int size = 0;
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                // A Chinese, Japanese or Korean character says as much as two or three letters.
                size += c >= '\u2e80' ? 2 : 1;
                commas += c == ',' || c == '、' || c == '，' || c == '،' ? 1 : 0;
            }
        }
        Counts block = blocks.peek();
        block.inline += size;
        block.inlineCommas += commas;
        block.inlineLinked += links > 0 ? size : 0;
    }

    static boolean isBlock(Element element) {
        return element.isBlock() && !element.nameIs("br");
    }

    private static boolean isMarked(Element element) {
        return element.nameIs("p") || element.nameIs("blockquote") || element.nameIs("pre");
    }

    /** The counts of one element. A comma's worth of prose is a sign of running text. */
    static final class Counts {
        private int place;
        private int text;
        private int linked;
        private int prose;
        private int proseBlocks;
        private int listed;
        private int links;
        private int quotations;
        private boolean heading;
        private boolean holdsArticle;
        private int inline;
        private int inlineLinked;
        private int inlineCommas;
        private double score;

        /** Where the element starts, counted in elements from the top of the page. */
        int place() {
            return place;
        }

        int text() {
            return text;
        }

        int prose() {
            return prose;
        }

        int proseBlocks() {
            return proseBlocks;
        }

        /** How many links stand in it. */
        int links() {
            return links;
        }

        /** Characters of prose that stand in points of lists. */
        int listed() {
            return listed;
        }

        /** Whether what the markup calls an article, or its headline, stands in it. */
        boolean holdsArticle() {
            return holdsArticle;
        }

        /** Whether a main heading stands in it. */
        boolean heading() {
            return heading;
        }

        /** How many quotations stand in it, as posts of social networks do that a page embeds. */
        int quotations() {
            return quotations;
        }

        /** How much the element's own inline text, outside of blocks in it, speaks for running text; 0 when it is none. */
        double score() {
            return score;
        }

        /** Share of the text that is linked, 0 to 1. */
        double linkedShare() {
            return text == 0 ? 0 : (double) linked / text;
        }

        private void close(boolean marked) {
            text += inline;
            linked += inlineLinked;
            boolean isProse =
                    inline >= (marked ? SHORTEST_MARKED_PROSE : SHORTEST_PROSE) && inlineLinked < inline * MOST_LINKED;
            if (isProse) {
                prose += inline;
                proseBlocks++;
                score = 1 + inlineCommas + Math.min(inline / 100.0, 10);
            }
        }

        private void add(Counts child) {
            text += child.text;
            linked += child.linked;
            prose += child.prose;
            proseBlocks += child.proseBlocks;
            quotations += child.quotations;
            listed += child.listed;
            links += child.links;
            heading |= child.heading;
            holdsArticle |= child.holdsArticle;
        }
    }
}

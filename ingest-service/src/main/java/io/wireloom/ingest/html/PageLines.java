package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.Characters;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The lines of a story element, one for each block of text, with the roles that its markup gives. Goes through the page
 * without recursion, so that no depth of nesting can exhaust the stack.
 */
final class PageLines implements NodeFilter {

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final StringBuilder open = new StringBuilder();
    private final StoryElement story;
    private final Map<Element, Instant> entries;
    private Frame openFrame;

    private PageLines(StoryElement story) {
        this.story = story;
        this.entries = PageEntries.find(story.root());
    }

    static List<Line> of(StoryElement story) {
        PageLines reader = new PageLines(story);
        reader.frames.push(new Frame(Role.PLAIN, false, false));
        story.root().filter(reader);
        reader.close();
        return reader.lines;
    }

    /** Whether lines hold marks of live-blog entries. */
    static boolean hasEntries(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.role() == Role.ENTRY);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (story.furniture().contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            if (parts((Element) node)) {
                close();
            }
            frames.pop();
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        Frame outer = frames.peek();
        if (entries.containsKey(element)) {
            close();
            lines.add(Line.entry(entries.get(element)));
        }
        boolean entry = outer.entry || entries.containsKey(element);
        if (entry && element.nameIs("time")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (parts(element)) {
            close();
        }
        if (element.nameIs("br")) {
            append("\n");
        }
        frames.push(new Frame(Markup.role(element, outer.role), outer.bullet || element.nameIs("li"), entry));
        return FilterResult.CONTINUE;
    }

    private static boolean parts(Element element) {
        // To jsoup a line break is a block.
        return (element.isBlock() && !element.nameIs("br")) || element.nameIs("time") || element.nameIs("figcaption");
    }

    private void append(String text) {
        if (open.isEmpty() && text.isBlank()) {
            return;
        }
        if (open.isEmpty() || openFrame.role == Role.PLAIN) {
            openFrame = frames.peek();
        }
        open.append(text);
    }

    private void close() {
        // Two breaks in a row part paragraphs; a single one, like a line end in the source, is a space.
        for (String paragraph : open.toString().split("\n\\s*\n")) {
            String text = Characters.squeeze(paragraph);
            if (!text.isEmpty()) {
                lines.add(new Line(text, openFrame.role, openFrame.bullet, true, null));
            }
        }
        open.setLength(0);
    }

    /** What holds for the text of an element: the role its markup gives, whether in a list, whether in an entry. */
    private record Frame(Role role, boolean bullet, boolean entry) {}
}

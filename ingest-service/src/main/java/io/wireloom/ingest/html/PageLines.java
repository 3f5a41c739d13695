package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.text.LineShape;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The lines of a page's story, one for each block of text, with the roles that its markup gives: those of the story's element
 * and, from the headline down to it, those with a role of their own. Goes through the page without recursion, so that no depth
 * of nesting can exhaust the stack.
 */
final class PageLines implements NodeFilter {

    private static final int LONGEST_PICTURE_TEXT = 200;

    private final List<PageLine> lines = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final StringBuilder open = new StringBuilder();
    private final StoryElement story;
    private final Element headline;
    private final Map<Element, Instant> entries;
    private Frame openFrame;
    private int openLinked;
    private boolean openPicture;
    private boolean afterPicture;
    private boolean headlineSeen;
    private boolean storySeen;

    private PageLines(StoryElement story) {
        this.story = story;
        this.headline = story.headline();
        this.entries = PageEntries.find(story.root());
    }

    /** The lines of a page's story, without what pages put at its ends. */
    static List<Line> of(StoryElement story) {
        return StoryEnds.trim(all(story));
    }

    /** Every line of an element that is known to be the story, links at its ends included. */
    static List<Line> whole(StoryElement story) {
        return all(story).stream().map(PageLine::line).toList();
    }

    private static List<PageLine> all(StoryElement story) {
        PageLines reader = new PageLines(story);
        reader.frames.push(new Frame(Role.PLAIN, false, false, false, false, false));
        Element top = story.headline() == null ? story.root() : common(story.headline(), story.root());
        top.filter(reader);
        reader.close();
        return reader.lines;
    }

    /** Whether lines hold marks of live-blog entries. */
    static boolean hasEntries(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.role() == Role.ENTRY);
    }

    /** The smallest element that holds both. */
    private static Element common(Element one, Element other) {
        List<Element> above = new ArrayList<>(one.parents());
        above.add(0, one);
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(above);
        Element common = other;
        while (!seen.contains(common)) {
            common = common.parent();
        }
        return common;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (story.furniture().contains(element) && !element.equals(headline)) {
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
            headlineSeen |= node.equals(headline);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        Frame outer = frames.peek();
        if (entries.containsKey(element)) {
            close();
            lines.add(PageLine.of(Line.entry(entries.get(element))));
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
        storySeen |= element.equals(story.root());
        openPicture |= element.nameIs("img") || element.nameIs("picture");
        frames.push(new Frame(
                role(element, outer),
                outer.bullet || element.nameIs("li"),
                entry,
                outer.inside || element.equals(story.root()),
                outer.linked || element.nameIs("a"),
                outer.small || Markup.isSmall(element)));
        return FilterResult.CONTINUE;
    }

    private Role role(Element element, Frame outer) {
        if (element.equals(headline)) {
            return Role.HEADLINE;
        }
        Role role = Markup.role(element, outer.role, outer.inside);
        return role == Role.HEADLINE && outer.role != Role.HEADLINE ? Role.SUBHEADING : role;
    }

    private static boolean parts(Element element) {
        return Measures.isBlock(element) || element.nameIs("time") || element.nameIs("figcaption");
    }

    private void append(String text) {
        if (open.isEmpty() && text.isBlank()) {
            return;
        }
        Frame frame = frames.peek();
        if (open.isEmpty() || openFrame.role == Role.PLAIN) {
            openFrame = frame;
        }
        open.append(text);
        openLinked += frame.linked ? text.strip().length() : 0;
    }

    private void close() {
        // Two breaks in a row part paragraphs; a single one, like a line end in the source, is a space.
        String[] paragraphs = open.toString().split("\n\\s*\n");
        for (String paragraph : paragraphs) {
            String text = Characters.squeeze(paragraph);
            if (!text.isEmpty() && belongs()) {
                boolean picture = ((openPicture && paragraphs.length == 1) || (afterPicture && openFrame.small))
                        && openFrame.role == Role.PLAIN
                        && namesPicture(text);
                Role role = picture ? Role.CAPTION : openFrame.role;
                lines.add(new PageLine(
                        new Line(text, role, openFrame.bullet, true, null), (double) openLinked / open.length()));
            }
        }
        afterPicture = openPicture || (afterPicture && open.isEmpty());
        open.setLength(0);
        openLinked = 0;
        openPicture = false;
    }

    /** Between headline and story stands much that is neither; what has a role there is the head. */
    private boolean belongs() {
        return openFrame.inside
                || openFrame.role == Role.HEADLINE
                || (headlineSeen && openFrame.role != Role.PLAIN && openFrame.role != Role.SUBHEADING && !storySeen);
    }

    /** A few words in one block with a picture are about the picture. */
    private static boolean namesPicture(String text) {
        return text.length() <= LONGEST_PICTURE_TEXT && !LineShape.endsSentence(text) && !text.contains("://");
    }

    /**
     * What holds for the text of an element.
     *
     * @param role what its markup says it is
     * @param bullet whether it stands in a list
     * @param entry whether it stands in an entry of a live page
     * @param inside whether it stands in the story's element
     * @param linked whether it stands in a link
     * @param small whether it is set apart from running text, as by italics or in the middle of the line
     */
    private record Frame(Role role, boolean bullet, boolean entry, boolean inside, boolean linked, boolean small) {}
}

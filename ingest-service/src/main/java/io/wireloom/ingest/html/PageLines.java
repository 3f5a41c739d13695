package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.Characters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The lines of a story element, one for each block of text, with the roles that its markup gives. */
final class PageLines {

    private static final String ENTRY_CANDIDATES =
            "article, section, li, div[itemtype*=BlogPosting], [itemprop=liveBlogUpdate], div[class], div[id]";
    private static final int FEWEST_ENTRIES = 2;
    private static final Pattern BYLINE = named("by-?line\\w*|author\\w*|writer|contributors?");
    private static final Pattern DATE =
            named("date-?line|dates?|time-?stamp|published?|pub-?date|meta(?:data)?|post-?meta");
    private static final Pattern STANDFIRST = named(
            "standfirst|stand-first|sub-?title|sub-?headline|sub-?heading|deck|dek|strapline|intro|summary|description|abstract");
    private static final Pattern CAPTION =
            named("captions?|wp-caption-text|credit|photo-?credit|image-?caption|legend");

    private final List<Line> lines = new ArrayList<>();
    private final Set<Element> entries = new HashSet<>();
    private final StringBuilder open = new StringBuilder();
    private Role openRole = Role.PLAIN;
    private boolean openBullet;

    private PageLines() {}

    static List<Line> of(Element story) {
        PageLines reader = new PageLines();
        reader.entries.addAll(entries(story));
        reader.walk(story, Role.PLAIN, false);
        reader.close();
        return reader.lines;
    }

    /** Whether lines hold marks of live-blog entries. */
    static boolean hasEntries(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.role() == Role.ENTRY);
    }

    /** Siblings that each have a heading or paragraph and one time element of their own. */
    private static List<Element> entries(Element story) {
        for (Element candidate : story.select(ENTRY_CANDIDATES)) {
            if (candidate.equals(story) || !isEntry(candidate)) {
                continue;
            }
            List<Element> siblings = candidate.parent().children().stream()
                    .filter(sibling -> sibling.nameIs(candidate.normalName()) && isEntry(sibling))
                    .toList();
            if (siblings.size() >= FEWEST_ENTRIES) {
                return siblings;
            }
        }
        return List.of();
    }

    private static boolean isEntry(Element element) {
        List<Element> times = element.select("time[datetime]");
        boolean dated = !times.isEmpty() && time(times.get(0)) != null;
        return dated
                && element.selectFirst("p, figure, blockquote") != null
                && element.selectFirst("article article") == null;
    }

    private static Instant time(Element time) {
        try {
            return OffsetDateTime.parse(time.attr("datetime").strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void walk(Element element, Role inherited, boolean bullet) {
        if (entries.contains(element)) {
            close();
            Element time = element.selectFirst("time[datetime]");
            lines.add(Line.entry(time(time)));
            time.remove();
        }
        Role role = role(element, inherited);
        boolean listed = bullet || element.nameIs("li");
        if (element.isBlock() || element.nameIs("time") || element.nameIs("figcaption")) {
            close();
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                append(text.getWholeText(), role, listed);
            } else if (child instanceof Element inner) {
                visit(inner, role, listed);
            }
        }
        if (element.isBlock() || element.nameIs("time")) {
            close();
        }
    }

    private void visit(Element inner, Role role, boolean listed) {
        if (inner.nameIs("br")) {
            append("\n", role, listed);
        } else {
            walk(inner, role, listed);
        }
    }

    private void append(String text, Role role, boolean bullet) {
        if (open.isEmpty() && text.isBlank()) {
            return;
        }
        if (open.isEmpty() || openRole == Role.PLAIN) {
            openRole = role;
            openBullet = bullet;
        }
        open.append(text);
    }

    private void close() {
        // Two breaks in a row part paragraphs; a single one, like a line end in the source, is a space.
        for (String paragraph : open.toString().split("\n\\s*\n")) {
            String text = Characters.squeeze(paragraph);
            if (!text.isEmpty()) {
                lines.add(new Line(text, openRole, openBullet, true, null));
            }
        }
        open.setLength(0);
        openRole = Role.PLAIN;
        openBullet = false;
    }

    private static Role role(Element element, Role inherited) {
        String name = element.normalName();
        if (name.equals("h1")) {
            return Role.HEADLINE;
        }
        if (name.matches("h[2-6]")) {
            return is(element, STANDFIRST) ? Role.STANDFIRST : Role.SUBHEADING;
        }
        if (name.equals("figcaption") || is(element, CAPTION)) {
            return Role.CAPTION;
        }
        if (inherited != Role.PLAIN || name.equals("article") || name.equals("section")) {
            return inherited;
        }
        return marked(element);
    }

    private static Role marked(Element element) {
        boolean shortText = element.text().length() <= 300;
        if (shortText
                && (is(element, BYLINE)
                        || element.attr("rel").equals("author")
                        || is(element, DATE)
                        || element.nameIs("time"))) {
            return Role.BYLINE;
        }
        return is(element, STANDFIRST)
                        && element.select("p").size() <= 2
                        && element.text().length() <= 600
                ? Role.STANDFIRST
                : Role.PLAIN;
    }

    private static boolean is(Element element, Pattern names) {
        return names.matcher(element.className()).find()
                || names.matcher(element.attr("itemprop")).find();
    }

    private static Pattern named(String names) {
        return Pattern.compile("(?:^|[\\s_-])(?:" + names + ")(?=$|\\s|__|--)", Pattern.CASE_INSENSITIVE);
    }
}

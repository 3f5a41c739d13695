package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line.Role;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** What an element's name, class and microdata say of its text. */
final class Markup {

    private static final int LONGEST_NAME = 2_000;
    private static final int MOST_NODES = 200;
    private static final int LONGEST_BYLINE = 300;
    private static final int LONGEST_STANDFIRST = 600;
    private static final Set<String> CROSSHEADS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final Set<String> WIDE = Set.of("article", "section", "main", "body");
    private static final Pattern BYLINE = named("by-?line\\w*|author\\w*|writer|contributors?");
    private static final Pattern DATE =
            named("date-?line|dates?|time-?stamp|published?|pub-?date|meta(?:data)?|post-?meta");
    private static final Pattern STANDFIRST =
            named("standfirst|stand-first|sub-?title|sub-?headline|sub-?heading|deck|dek|strapline");
    private static final Pattern STANDFIRST_ABOVE = named("intro|summary|description|abstract|lead|lede|excerpt");
    private static final Pattern CAPTION =
            named("captions?|wp-caption-text|credit|photo-?credit|image-?caption|legend");

    private static final Set<String> SMALL = Set.of("em", "i", "small", "center");
    private static final Pattern SMALL_NAMES = named("small|minor\\w*|text-?center|align-?center|aligncenter");

    private Markup() {}

    /**
     * The role of an element's text inside one whose role is {@code inherited}.
     *
     * @param inside whether it stands in the story's own element, where an introduction may be the first paragraph
     */
    static Role role(Element element, Role inherited, boolean inside) {
        if (element.nameIs("h1")) {
            return Role.HEADLINE;
        }
        if (CROSSHEADS.contains(element.normalName())) {
            return is(element, STANDFIRST) ? Role.STANDFIRST : Role.SUBHEADING;
        }
        if (element.nameIs("figcaption") || is(element, CAPTION)) {
            return Role.CAPTION;
        }
        return inherited != Role.PLAIN || WIDE.contains(element.normalName()) ? inherited : opening(element, inside);
    }

    /** Whether an element's text is set apart as captions are: in italics, small or in the middle of the line. */
    static boolean isSmall(Element element) {
        return SMALL.contains(element.normalName())
                || element.attr("align").equals("center")
                || is(element, SMALL_NAMES);
    }

    private static Role opening(Element element, boolean inside) {
        boolean byline = is(element, BYLINE)
                || is(element, DATE)
                || element.attr("rel").equals("author")
                || element.nameIs("time");
        if (byline && isShort(element, LONGEST_BYLINE)) {
            return Role.BYLINE;
        }
        boolean standfirst = is(element, STANDFIRST) || (!inside && is(element, STANDFIRST_ABOVE));
        return standfirst && isShort(element, LONGEST_STANDFIRST) ? Role.STANDFIRST : Role.PLAIN;
    }

    /** Whether an element's text has at most so many characters; looks no further than it has to. */
    private static boolean isShort(Element element, int most) {
        int[] seen = new int[2];
        element.filter((node, depth) -> {
            seen[0] += node instanceof TextNode text ? text.text().length() : 0;
            seen[1]++;
            return seen[0] > most || seen[1] > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return seen[0] <= most && seen[1] <= MOST_NODES;
    }

    private static boolean is(Element element, Pattern names) {
        return isNamed(element.className(), names) || isNamed(element.attr("itemprop"), names);
    }

    private static boolean isNamed(String name, Pattern names) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && names.matcher(name).find();
    }

    private static Pattern named(String names) {
        return Pattern.compile("(?:^|[\\s_-])(?:" + names + ")(?=$|\\s|__|--)", Pattern.CASE_INSENSITIVE);
    }
}

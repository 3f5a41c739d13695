package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line.Role;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element's name, class and microdata say of its text. */
final class Markup {

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
        if (byline && element.text().length() <= LONGEST_BYLINE) {
            return Role.BYLINE;
        }
        boolean standfirst = is(element, STANDFIRST) || (!inside && is(element, STANDFIRST_ABOVE));
        return standfirst && element.text().length() <= LONGEST_STANDFIRST ? Role.STANDFIRST : Role.PLAIN;
    }

    private static boolean is(Element element, Pattern names) {
        return names.matcher(element.className()).find()
                || names.matcher(element.attr("itemprop")).find();
    }

    private static Pattern named(String names) {
        return Pattern.compile("(?:^|[\\s_-])(?:" + names + ")(?=$|\\s|__|--)", Pattern.CASE_INSENSITIVE);
    }
}

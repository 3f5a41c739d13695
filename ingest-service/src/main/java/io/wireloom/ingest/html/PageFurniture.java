package io.wireloom.ingest.html;

import io.wireloom.ingest.text.Lexicon;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The elements of a page that are none of its story, by what they are, by how they are named, or because nobody sees them. */
final class PageFurniture {

    private static final Lexicon NAMES = Lexicon.named("page-furniture");
    private static final Lexicon COMMENTS = Lexicon.named("page-comments");
    private static final Set<String> NEVER_STORY = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "aside",
            "form",
            "button",
            "select",
            "textarea",
            "iframe",
            "svg",
            "object",
            "footer",
            "dialog",
            "audio",
            "video",
            "canvas",
            "input",
            "label",
            "datalist",
            "menu");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "search",
            "banner",
            "dialog",
            "menu",
            "toolbar",
            "alert",
            "form");
    private static final Set<String> WIDE = Set.of("html", "body", "main");
    private static final Pattern UNSEEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:left|top|text-indent)\\s*:\\s*-\\d{3,}",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_STYLE = 500;

    /** An element that holds more of the page's prose than this is no furniture, whatever its name says. */
    private static final double STORY_SHARE = 0.5;

    private PageFurniture() {}

    /** Finds the elements; {@code measures} are those of the whole page. */
    static Set<Node> find(Element body, Measures measures) {
        NameWords names = NameWords.of(NAMES);
        NameWords comments = NameWords.of(COMMENTS);
        Set<Node> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
        int most = (int) (measures.prose(body) * STORY_SHARE);
        for (Element element : body.getAllElements()) {
            boolean story = element.equals(body) || WIDE.contains(element.normalName()) || isDeclared(element);
            if (story) {
                continue;
            }
            boolean small = measures.prose(element) <= most;
            boolean around = small && (isNever(element) || isNamed(element, names, measures));
            boolean remarks =
                    comments.in(element) && (small || !measures.of(element).holdsArticle());
            if (around || remarks) {
                furniture.add(element);
            }
        }
        return furniture;
    }

    private static boolean isDeclared(Element element) {
        return element.attr("itemprop").contains("articleBody");
    }

    private static boolean isNever(Element element) {
        return NEVER_STORY.contains(element.normalName()) || ROLES.contains(element.attr("role")) || unseen(element);
    }

    /** Posts of social networks that a story quotes stand in elements named like buttons to share it. */
    private static boolean isNamed(Element element, NameWords names, Measures measures) {
        return measures.of(element).quotations() == 0 && names.in(element);
    }

    private static boolean unseen(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (!style.isEmpty()
                        && style.length() <= LONGEST_STYLE
                        && UNSEEN.matcher(style).find());
    }
}

package io.wireloom.ingest.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Where the story stands in a page: what surrounds stories is left out, then the smallest element that holds most of the
 * paragraphs is the story.
 *
 * @param root the element that holds the story
 * @param furniture elements that are none of it, whatever they hold
 */
record StoryElement(Element root, Set<Node> furniture) {

    private static final String NEVER_STORY =
            "script, style, noscript, template, nav, aside, form, button, select, iframe, svg, "
                    + "object, footer, dialog, [hidden], [role=navigation], [role=complementary], [role=contentinfo], [role=search]";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:share|sharing|social|advert\\w*|ads?|promo\\w*|sponsor\\w*|related|newsletter\\w*|cookies?|consent|gdpr"
                    + "|comments?|disqus|sidebar|breadcrumbs?|most-?(?:read|popular|viewed)|recommend\\w*|recirc\\w*|trending|outbrain"
                    + "|taboola|subscribe|subscription|paywall|toolbar|menu|navbar|masthead|pagination|tags?|topics|author-bio"
                    + "|read-?more|more-(?:from|on|stories)|print-only|skip-link|site-(?:header|footer|nav))(?=$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final String WIDE = "main, [role=main], article, [itemtype*=Article]";
    private static final Set<String> ALSO_TEXT = Set.of("blockquote", "li", "div", "td", "section", "article");
    private static final int SHORTEST_PARAGRAPH = 40;

    /** An element that holds more of the page's paragraphs than this is no furniture, whatever its name says. */
    private static final double STORY_SHARE = 0.5;

    /** How much of the paragraphs the narrower element has to keep of the wider. */
    private static final double KEPT_SHARE = 0.85;

    static StoryElement find(Document page) {
        Element body = page.body();
        Set<Node> furniture = furniture(body, new Weights(body, Set.of()));
        Weights weights = new Weights(body, furniture);
        Element wide = body.select(WIDE).stream()
                .filter(candidate ->
                        weights.of(candidate) > 0 && weights.of(candidate) >= weights.of(body) * KEPT_SHARE)
                .findFirst()
                .orElse(body);
        return new StoryElement(narrowest(wide, weights), furniture);
    }

    private static Set<Node> furniture(Element body, Weights weights) {
        Set<Node> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
        furniture.addAll(body.select(NEVER_STORY));
        for (Element element : body.getAllElements()) {
            if (FURNITURE_NAME.matcher(element.className() + " " + element.id()).find()) {
                furniture.add(element);
            }
        }
        furniture.remove(body);
        furniture.removeIf(node -> weights.of(node) > weights.of(body) * STORY_SHARE);
        return furniture;
    }

    /** Goes down as long as one child holds nearly all paragraphs and no headline stays outside. */
    private static Element narrowest(Element from, Weights weights) {
        Element story = from;
        Optional<Element> heir = heir(story, weights);
        while (heir.isPresent()) {
            story = heir.get();
            heir = heir(story, weights);
        }
        return story;
    }

    private static Optional<Element> heir(Element story, Weights weights) {
        return story.children().stream()
                .filter(child -> !child.nameIs("p")
                        && weights.of(child) > 0
                        && weights.of(child) >= weights.of(story) * KEPT_SHARE
                        && weights.headings(child) == weights.headings(story))
                .findFirst();
    }

    /** For every element, its main headings and the characters in paragraphs long enough to be told from labels and links. */
    private static final class Weights implements NodeVisitor {
        private final Map<Node, Integer> characters = new IdentityHashMap<>();
        private final Map<Node, Integer> headings = new IdentityHashMap<>();
        private final Set<Node> left;

        Weights(Element body, Set<Node> left) {
            this.left = left;
            body.traverse(this);
        }

        int of(Node element) {
            return characters.getOrDefault(element, 0);
        }

        int headings(Node element) {
            return headings.getOrDefault(element, 0);
        }

        @Override
        public void head(Node node, int depth) {}

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.parent() != null) {
                characters.merge(element, own(element), Integer::sum);
                headings.merge(element, element.nameIs("h1") ? 1 : 0, Integer::sum);
                if (!left.contains(element)) {
                    characters.merge(element.parent(), of(element), Integer::sum);
                    headings.merge(element.parent(), headings(element), Integer::sum);
                }
            }
        }

        private static int own(Element element) {
            boolean paragraph = element.nameIs("p");
            if (!paragraph && !ALSO_TEXT.contains(element.normalName())) {
                return 0;
            }
            String text = paragraph ? element.text() : element.ownText();
            return text.length() >= SHORTEST_PARAGRAPH && linked(element) < text.length() * STORY_SHARE
                    ? text.length()
                    : 0;
        }

        private static int linked(Element element) {
            return element.children().stream()
                    .filter(child -> child.nameIs("a"))
                    .mapToInt(child -> child.text().length())
                    .sum();
        }
    }
}

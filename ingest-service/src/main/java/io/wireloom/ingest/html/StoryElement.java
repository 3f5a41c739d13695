package io.wireloom.ingest.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds the story: what surrounds stories is taken out, then the smallest element that holds
 * most of the paragraphs is the story.
 */
final class StoryElement {

    private static final String NEVER_STORY =
            "script, style, noscript, template, nav, aside, form, button, select, iframe, svg, "
                    + "object, footer, dialog, [hidden], [role=navigation], [role=complementary], [role=contentinfo], [role=search]";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:share|sharing|social|advert\\w*|ads?|promo\\w*|sponsor\\w*|related|newsletter\\w*|cookies?|consent|gdpr"
                    + "|comments?|disqus|sidebar|breadcrumbs?|most-?(?:read|popular|viewed)|recommend\\w*|recirc\\w*|trending|outbrain"
                    + "|taboola|subscribe|subscription|paywall|toolbar|menu|navbar|masthead|pagination|tags?|topics|author-bio"
                    + "|read-?more|more-(?:from|on|stories)|print-only|skip-link|site-(?:header|footer|nav))(?=$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_PARAGRAPH = 40;

    /** An element that holds most of the page's paragraphs is the story whatever its name says. */
    private static final double STORY_SHARE = 0.5;

    /** How much of the paragraphs the narrower element may lose against the wider. */
    private static final double MOST_SHARE = 0.85;

    private StoryElement() {}

    static Element find(Document page) {
        Element body = page.body();
        body.select(NEVER_STORY).stream()
                .filter(element -> element.hasParent() && !holdsMost(element, body))
                .forEach(Element::remove);
        removeFurniture(body);
        return narrowest(headlined(body));
    }

    private static void removeFurniture(Element body) {
        List<Element> named = body.getAllElements().stream()
                .filter(element -> !element.equals(body)
                        && FURNITURE_NAME
                                .matcher(element.className() + " " + element.id())
                                .find())
                .toList();
        for (Element element : named) {
            if (element.hasParent() && !holdsMost(element, body)) {
                element.remove();
            }
        }
    }

    /** The wider element that also holds the headline, byline and standfirst, where the page marks one. */
    private static Element headlined(Element body) {
        for (String wide : List.of("main", "[role=main]", "article", "[itemtype*=Article]")) {
            for (Element candidate : body.select(wide)) {
                if (weight(candidate) >= weight(body) * MOST_SHARE && weight(candidate) > 0) {
                    return candidate;
                }
            }
        }
        return body;
    }

    /** Goes down as long as one child holds nearly all paragraphs and nothing that heads them is lost. */
    private static Element narrowest(Element from) {
        Element story = from;
        while (true) {
            Element heir = null;
            for (Element child : story.children()) {
                if (weight(child) >= weight(story) * MOST_SHARE && !child.nameIs("p")) {
                    heir = child;
                }
            }
            if (heir == null || weight(story) == 0 || headingIsOutside(story, heir)) {
                return story;
            }
            story = heir;
        }
    }

    private static boolean headingIsOutside(Element story, Element heir) {
        return story.select("h1").size() > heir.select("h1").size();
    }

    private static boolean holdsMost(Element element, Element body) {
        int weight = weight(element);
        return weight > 0 && weight > weight(body) * STORY_SHARE;
    }

    /** Characters in paragraphs long enough to be told from labels and links. */
    private static int weight(Element element) {
        int weight = 0;
        for (Element paragraph : element.select("p, blockquote, li, div, td")) {
            String own =
                    paragraph.nameIs("p") || paragraph.nameIs("blockquote") ? paragraph.text() : paragraph.ownText();
            if (own.length() >= SHORTEST_PARAGRAPH && linkShare(paragraph, own) < STORY_SHARE) {
                weight += own.length();
            }
        }
        return weight;
    }

    private static double linkShare(Element paragraph, String text) {
        int linked =
                paragraph.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return (double) linked / text.length();
    }
}

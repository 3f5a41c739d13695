package io.wireloom.ingest.html;

import io.wireloom.ingest.text.LineShape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Which of a page's headings is the story's: one that says what the metadata state, else one that microdata name, else the first
 * main heading.
 */
final class HeadlineElement {

    private static final String CANDIDATES = "h1, h2, h3, [itemprop~=^(?:headline|name)$]";
    private static final int FEWEST_CHARACTERS = 8;
    private static final int LONGEST = 400;
    private static final int MOST = 200;

    private HeadlineElement() {}

    /** The element; nothing when the page has none. {@code titles} are the headlines that the metadata state. */
    static Optional<Element> find(Document page, Set<Node> furniture, Measures measures, List<String> titles) {
        List<Element> candidates = page.body().select(CANDIDATES).stream()
                .filter(element -> measures.of(element).text() > 0)
                .limit(MOST)
                .sorted(Comparator.comparing(element -> !element.nameIs("h1")))
                .toList();
        List<String> keys = titles.stream().map(LineShape::key).toList();
        return candidates.stream()
                .filter(element -> !inFurniture(element, furniture) && states(element, keys))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(element -> element.nameIs("h1") && !inFurniture(element, furniture))
                        .findFirst());
    }

    private static boolean states(Element element, List<String> titles) {
        String text = element.text();
        if (text.length() > LONGEST) {
            return false;
        }
        String key = LineShape.key(text);
        return key.length() >= FEWEST_CHARACTERS
                && titles.stream().anyMatch(title -> title.equals(key) || title.startsWith(key + " "));
    }

    private static boolean inFurniture(Element element, Set<Node> furniture) {
        return element.parents().stream().anyMatch(furniture::contains);
    }
}

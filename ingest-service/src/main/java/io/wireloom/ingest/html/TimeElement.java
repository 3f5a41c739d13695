package io.wireloom.ingest.html;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The {@code time} element that says when a page's story was published: one marked so, else the one nearest to its headline. Those
 * of other stories stand in lists further off.
 */
final class TimeElement {

    private static final String MARKED =
            "time[pubdate], time[itemprop~=datePublished], time.published, time.entry-date";
    private static final int FARTHEST = 60;
    private static final int MOST_MARKED = 20;

    private TimeElement() {}

    /** What the element states; null when there is none. */
    static String published(Document page, StoryElement story) {
        Measures measures = story.measures();
        int place = measures.of(story.headline() == null ? story.root() : story.headline())
                .place();
        return marked(page, story)
                .or(() -> page.body().select("time").stream()
                        .filter(time -> Math.abs(measures.of(time).place() - place) <= FARTHEST)
                        .filter(time -> !value(time).isBlank() && !inList(time, story.furniture()))
                        .min(Comparator.comparingInt(
                                time -> Math.abs(measures.of(time).place() - place))))
                .map(TimeElement::value)
                .orElse(null);
    }

    private static Optional<Element> marked(Document page, StoryElement story) {
        return page.body().select(MARKED).stream()
                .limit(MOST_MARKED)
                .filter(time -> !value(time).isBlank() && !inList(time, story.furniture()))
                .findFirst();
    }

    /** Whether it stands in a list of other stories beside the page's own. */
    private static boolean inList(Element time, Set<Node> furniture) {
        return time.parents().stream()
                .anyMatch(parent -> furniture.contains(parent)
                        && (parent.nameIs("aside") || parent.select("time").size() > 1));
    }

    private static String value(Element time) {
        return time.hasAttr("datetime") ? time.attr("datetime") : time.text();
    }
}

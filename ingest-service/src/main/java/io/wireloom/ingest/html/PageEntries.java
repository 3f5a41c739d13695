package io.wireloom.ingest.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The entries of a live page: siblings alike, each with text and a time of its own. */
final class PageEntries {

    private static final int FEWEST = 2;
    private static final int HIGHEST = 4;

    private PageEntries() {}

    /** The entries' elements with their times; none when the page is no live page. */
    static Map<Element, Instant> find(Element story) {
        Map<Element, Instant> times = new IdentityHashMap<>();
        for (Element time : story.select("time[datetime]")) {
            Instant instant = instant(time);
            Element entry = time.parent();
            for (int height = 0;
                    instant != null && entry != null && !entry.equals(story) && height < HIGHEST;
                    height++) {
                times.putIfAbsent(entry, instant);
                entry = entry.parent();
            }
        }
        return times.keySet().stream()
                .filter(element -> isEntry(element, story))
                .map(element -> siblings(element, times))
                .filter(entries -> entries.size() >= FEWEST)
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<Element, Instant> siblings(Element entry, Map<Element, Instant> times) {
        Map<Element, Instant> entries = new IdentityHashMap<>();
        for (Element sibling : entry.parent().children()) {
            if (times.containsKey(sibling) && sibling.nameIs(entry.normalName())) {
                entries.put(sibling, times.get(sibling));
            }
        }
        return entries;
    }

    private static boolean isEntry(Element element, Element story) {
        return element.hasParent()
                && !element.equals(story)
                && element.selectFirst("p, blockquote, figure") != null
                && !element.nameIs("p");
    }

    private static Instant instant(Element time) {
        try {
            return OffsetDateTime.parse(time.attr("datetime").strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package io.wireloom.ingest.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Where a page's headline has its story: below it, and above the next main heading, as pages that go on with other stories set
 * one under the other.
 */
final class Neighbourhood {

    private static final double ELSEWHERE = 0.4;

    private final Element headline;
    private final Measures measures;
    private final Set<Element> holders;
    private final int end;

    /**
     * @param headline null when the page has none, and its story may be anywhere
     */
    Neighbourhood(Element headline, Element body, Measures measures) {
        this.headline = headline;
        this.measures = measures;
        this.holders = Collections.newSetFromMap(new IdentityHashMap<>());
        if (headline != null) {
            holders.addAll(headline.parents());
        }
        this.end = headline == null
                ? Integer.MAX_VALUE
                : body.getElementsByTag("h1").stream()
                        .mapToInt(heading -> measures.of(heading).place())
                        .filter(place -> place > place())
                        .min()
                        .orElse(Integer.MAX_VALUE);
    }

    /** How much of what speaks for an element counts, 0 to 1. */
    double weight(Element element) {
        if (headline == null || holders.contains(element)) {
            return 1;
        }
        if (measures.of(element).heading()) {
            return ELSEWHERE;
        }
        int place = measures.of(element).place();
        return place > place() && place < end ? 1 : ELSEWHERE;
    }

    private int place() {
        return measures.of(headline).place();
    }
}

package io.wireloom.ingest.syndication;

import io.wireloom.ingest.copy.Stated;
import java.util.List;

/** What an entry says it is about: categories, Dublin Core's subjects, and lists of keywords. */
final class Subjects {

    private static final List<String> LISTS = List.of("tags", "keywords", "media:keywords", "itunes:keywords");

    private Subjects() {}

    /** @param document the address of the document; null when unknown */
    static void state(FeedElement entry, String document, Stated.Builder stated) {
        for (FeedElement category : entry.all("category")) {
            String term = category.attribute("term");
            String scheme = category.attribute("scheme") + category.attribute("domain");
            if (term.isEmpty()) {
                stated.subject(scheme, category.attribute("nicename"), line(category, document));
            } else {
                stated.subject(scheme, term, category.attribute("label"));
            }
        }
        entry.all("dc:subject").forEach(subject -> stated.subject(null, null, line(subject, document)));
        for (FeedElement list : entry.all(LISTS)) {
            for (String keyword : line(list, document).split(",")) {
                stated.subject(null, null, keyword.strip());
            }
        }
    }

    private static String line(FeedElement element, String document) {
        return Passage.of(element, document).oneLine();
    }
}

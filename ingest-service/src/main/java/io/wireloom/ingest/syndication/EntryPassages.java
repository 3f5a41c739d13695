package io.wireloom.ingest.syndication;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts that an entry holds, under whatever names.
 *
 * @param full the full text; null when there is none
 * @param brief the summary, or the only text that there is; null when there is none
 */
record EntryPassages(Passage full, Passage brief) {

    /** Elements that hold a full text, those to be preferred first. */
    static final String[] FULL = {"content:encoded", "fullitem", "xhtml:body", "body", "xhtml:div", "content"};

    /** Elements that hold a summary, or the only text. */
    static final String[] BRIEF = {"summary", "description", "excerpt:encoded", "dc:description", "itunes:summary"};

    /** @param document the address of the document; null when unknown */
    static EntryPassages of(FeedElement entry, String document) {
        Passage full = entry.all(List.of(FULL)).stream()
                .map(element -> Passage.of(element, document))
                .filter(Passage::hasWords)
                .findFirst()
                .orElse(null);
        List<Passage> briefs = briefs(entry, document);
        if (full != null || !briefs.isEmpty()) {
            return full == null
                    ? ofBriefs(entry, briefs)
                    : new EntryPassages(full, briefs.isEmpty() ? null : briefs.get(0));
        }
        return new EntryPassages(null, Captions.description(entry, document));
    }

    /** RSS's description is the text where something else is the summary. */
    private static EntryPassages ofBriefs(FeedElement entry, List<Passage> briefs) {
        boolean both = briefs.size() > 1 && entry.first("summary") != null && entry.first("description") != null;
        return both ? new EntryPassages(briefs.get(1), briefs.get(0)) : new EntryPassages(null, briefs.get(0));
    }

    private static List<Passage> briefs(FeedElement entry, String document) {
        List<FeedElement> elements = new ArrayList<>();
        for (String name : BRIEF) {
            elements.add(entry.first(name));
        }
        // The agency WENN keeps its lead apart from its text.
        entry.all("wenn:contentmetadata")
                .forEach(more -> elements.add(more.opened().first("wenn:first_line")));
        return elements.stream()
                .filter(element -> element != null)
                .map(element -> Passage.of(element, document))
                .filter(Passage::hasWords)
                .toList();
    }
}

package io.wireloom.ingest.newsml;

import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.xml.XmlElement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a NewsML 1 item is about: subject codes, which a topic set in the document may name, genres and keywords. */
final class NewsMl1Subjects {

    private static final String SUBJECT_CODES = "subj";
    private static final List<String> RANKS = List.of("Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier");

    private NewsMl1Subjects() {}

    static void add(Stated.Builder stated, XmlElement item) {
        Map<String, String> names = names(item);
        Set<String> seen = new LinkedHashSet<>();
        item.descendants("SubjectCode").stream()
                .flatMap(code -> code.children().stream())
                .filter(code -> RANKS.stream().anyMatch(code::is) && code.attribute("FormalName") != null)
                .forEach(code -> {
                    String value = code.attribute("FormalName");
                    if (seen.add(value)) {
                        stated.subject(SUBJECT_CODES, value, names.get(value));
                    }
                });
        item.descendants("Genre").forEach(genre -> stated.subject("genre", null, genre.attribute("FormalName")));
        item.descendants("Property").stream()
                .filter(property -> "Keyword".equalsIgnoreCase(property.attribute("FormalName")))
                .forEach(property -> stated.subject("keyword", null, property.attribute("Value")));
        item.descendants("KeywordLine").forEach(line -> stated.subject("keyword", null, line.text()));
    }

    private static Map<String, String> names(XmlElement item) {
        Map<String, String> names = new HashMap<>();
        for (XmlElement topic : item.descendants("Topic")) {
            String code = topic.text("FormalName");
            for (XmlElement description : topic.all("Description")) {
                boolean name = !"Category".equals(description.attribute("Variant")) && description.text() != null;
                boolean english = "en".equals(description.attribute("lang"));
                if (code != null && name && (english || !names.containsKey(code))) {
                    names.put(code, description.text());
                }
            }
        }
        return names;
    }
}

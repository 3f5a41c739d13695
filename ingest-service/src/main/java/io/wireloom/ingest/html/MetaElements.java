package io.wireloom.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's {@code meta} elements by name or property, whatever its capitals: Open Graph, Dublin Core, Parse.ly and the like. */
final class MetaElements {

    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> values = new HashMap<>();

    MetaElements(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String key : KEYS) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    values.computeIfAbsent(name, absent -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    /** The first value of the first name that has one; null when none has. */
    String first(List<String> names) {
        return all(names).stream().findFirst().orElse(null);
    }

    /** Every value of every name, in the order of the names. */
    List<String> all(List<String> names) {
        return names.stream()
                .flatMap(name -> values.getOrDefault(name, List.of()).stream())
                .toList();
    }
}

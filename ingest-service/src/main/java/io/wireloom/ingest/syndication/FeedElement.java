package io.wireloom.ingest.syndication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An element of a feed with its children by the names of {@link Vocabulary}. */
final class FeedElement {

    private final Element element;
    private final Map<String, List<FeedElement>> children;

    FeedElement(Element element) {
        this(element, new HashMap<>());
        for (Element child : element.children()) {
            children.computeIfAbsent(Vocabulary.name(child), name -> new ArrayList<>())
                    .add(new FeedElement(child, Map.of()));
        }
    }

    private FeedElement(Element element, Map<String, List<FeedElement>> children) {
        this.element = element;
        this.children = children;
    }

    /** The same element with its children looked into. */
    FeedElement opened() {
        return new FeedElement(element);
    }

    Element element() {
        return element;
    }

    /** Its children of a name, in order. */
    List<FeedElement> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** Its children of any of some names, those of the first name first. */
    List<FeedElement> all(List<String> names) {
        List<FeedElement> found = new ArrayList<>();
        names.forEach(name -> found.addAll(all(name)));
        return found;
    }

    /** The first child with any text of the first name that has one; null when there is none. */
    FeedElement first(String... names) {
        for (String name : names) {
            for (FeedElement child : all(name)) {
                if (!child.text().isEmpty()) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The text of {@link #first}; null when there is none. */
    String firstText(String... names) {
        FeedElement first = first(names);
        return first == null ? null : first.text();
    }

    /** Its characters without those at the ends that are white space. */
    String text() {
        return element.wholeText().strip();
    }

    /** An attribute, whatever its capitals; empty when it has none. */
    String attribute(String name) {
        return element.attributes().getIgnoreCase(name).strip();
    }

    /** The language that {@code xml:lang} gives here or further out; null when none does, or when it is taken back. */
    String language() {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.attributes().hasKeyIgnoreCase("xml:lang")) {
                String language = at.attributes().getIgnoreCase("xml:lang").strip();
                return language.isEmpty() ? null : language;
            }
        }
        return null;
    }

    /**
     * The address that relative addresses here count from (XML Base); a base that is none, or not of the web, counts for nothing.
     *
     * @param document the address of the document; null when unknown
     */
    String base(String document) {
        List<String> bases = new ArrayList<>();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.attributes().hasKeyIgnoreCase("xml:base")) {
                bases.add(0, at.attributes().getIgnoreCase("xml:base").strip());
            }
        }
        String base = document;
        for (String next : bases) {
            String resolved = resolve(next, base);
            base = resolved == null ? base : resolved;
        }
        return base;
    }

    /** An address of the web in full; null when it is none or stays relative. */
    static String resolve(String address, String base) {
        String text = Parser.unescapeEntities(address.strip(), false).replaceAll("\\s", "");
        if (text.startsWith("//")) {
            text = (base != null && base.startsWith("http:") ? "http:" : "https:") + text;
        }
        if (text.isEmpty()) {
            return null;
        }
        if (web(text)) {
            return text;
        }
        try {
            String resolved = base == null
                    ? text
                    : URI.create(base).resolve(new URI(text)).toString();
            return web(resolved) ? resolved : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean web(String address) {
        return address.toLowerCase(Locale.ROOT).matches("https?://[^\\s/?#][^\\s]*+");
    }
}

package io.wireloom.ingest.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page's microdata describe: the first item of an article's type, or properties without an item. */
final class Microdata {

    private static final Pattern ARTICLE =
            Pattern.compile("(?i)schema\\.org/\\w{0,40}(?:Article|BlogPosting|Report)\\b");
    private static final int LONGEST = 500;
    private static final int HIGHEST = 200;
    private static final int MOST = 50;

    private final Element scope;
    private final List<Element> properties;

    Microdata(Document page) {
        this.scope = page.select("[itemscope][itemtype]").stream()
                .filter(item -> ARTICLE.matcher(item.attr("itemtype")).find())
                .findFirst()
                .orElse(null);
        this.properties = page.select("[itemprop]");
    }

    /** The values of a property, first the article's own. */
    List<String> values(String property) {
        return properties.stream()
                .filter(element -> names(element, property) && belongs(element))
                .limit(MOST)
                .map(Microdata::value)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .toList();
    }

    /** The first value of a property; null when there is none. */
    String first(String property) {
        return values(property).stream().findFirst().orElse(null);
    }

    private boolean belongs(Element element) {
        return scope == null
                ? owner(element).isEmpty()
                : owner(element).filter(scope::equals).isPresent();
    }

    /** The item that a property is of: the nearest around it. */
    private static Optional<Element> owner(Element property) {
        Element element = property.parent();
        for (int height = 0; element != null && height < HIGHEST; height++) {
            if (element.hasAttr("itemscope")) {
                return Optional.of(element);
            }
            element = element.parent();
        }
        return Optional.empty();
    }

    private static boolean names(Element element, String property) {
        return (" " + element.attr("itemprop") + " ").contains(" " + property + " ");
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute).strip();
            }
        }
        if (element.hasAttr("itemscope")) {
            Element name = element.selectFirst("[itemprop~=^name$]");
            return name == null ? "" : value(name);
        }
        return element.text().strip();
    }
}

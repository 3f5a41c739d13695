package io.wireloom.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org article in a page's JSON-LD scripts. Of a script that is broken JSON the fields that can be read count. */
final class JsonLd {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern ARTICLE = Pattern.compile("(?:Article|LiveBlogPosting|BlogPosting|Report)$");
    private static final Pattern PAGE = Pattern.compile(".*(?:Page|Review|Recipe|Episode|CreativeWork)");
    private static final String SCRIPTS = "script[type~=(?i)ld\\+json]";
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*\\]\\]>|\\]\\]>|;)\\s*$");
    private static final int MOST_NODES = 5_000;

    /** Under these an article names others. */
    private static final Set<String> OTHERS = Set.of(
            "itemListElement",
            "mentions",
            "hasPart",
            "isPartOf",
            "comment",
            "review",
            "citation",
            "isBasedOn",
            "relatedLink");

    /** What is saved of a script that breaks off or is broken. */
    private static final Set<String> SAVED = Set.of("headline", "datePublished", "dateModified", "articleSection");

    private static final Pattern FIELD =
            Pattern.compile("\"@?(\\w{1,40})\"\\s{0,20}:\\s{0,20}\"((?:[^\"\\\\]|\\\\.){1,500}+)\"");

    private JsonLd() {}

    /** When the page as a whole, or what else it is about, was published; for pages whose article does not say it itself. */
    static List<String> pageDates(Document page) {
        List<String> dates = new ArrayList<>();
        for (Element script : page.select(SCRIPTS)) {
            for (JsonNode node : nodes(script.data(), JsonLd::isPage)) {
                dates.add(node.path("datePublished").asText());
            }
        }
        return dates;
    }

    private static boolean isPage(JsonNode node) {
        return PAGE.matcher(type(node)).matches() && node.path("datePublished").isTextual();
    }

    /** The page's article: a live blog before any other, one that has the page's title before others, else the first. */
    static Optional<JsonNode> article(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select(SCRIPTS)) {
            found.addAll(
                    nodes(script.data(), node -> ARTICLE.matcher(type(node)).find()));
        }
        String title = LineShape.key(page.title());
        return found.stream()
                .filter(node -> type(node).equals("LiveBlogPosting"))
                .findFirst()
                .or(() -> found.stream().filter(node -> isTitled(node, title)).findFirst())
                .or(() -> found.stream().findFirst());
    }

    private static boolean isTitled(JsonNode node, String title) {
        String headline = LineShape.key(node.path("headline").asText(""));
        return !headline.isEmpty() && title.startsWith(headline);
    }

    /** The elements of an array; the node itself when it is none; nothing when it is missing. */
    static List<JsonNode> each(JsonNode node) {
        List<JsonNode> each = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            each.add(node);
        }
        return each;
    }

    /** The type of a node; of the first one of a list. */
    static String type(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        JsonNode type = one.path("@type");
        return type.isArray() ? type.path(0).asText("") : type.asText("");
    }

    /** The names of a node, of a list of nodes, or the text itself; null when there is none. */
    static String names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            String name = one.isTextual() ? one.asText() : one.path("name").asText("");
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static List<JsonNode> nodes(String script, Predicate<JsonNode> wanted) {
        String json = WRAPPING.matcher(script).replaceAll("");
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return saved(json).filter(wanted).map(List::of).orElse(List.of());
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isObject() && wanted.test(node)) {
                found.add(node);
            } else if (node.isArray()) {
                node.forEach(open::add);
            } else {
                node.properties().stream()
                        .filter(field -> !OTHERS.contains(field.getKey()))
                        .forEach(field -> open.add(field.getValue()));
            }
        }
        return found;
    }

    private static Optional<JsonNode> saved(String json) {
        ObjectNode node = MAPPER.createObjectNode();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            if (field.group(1).equals("type") && ARTICLE.matcher(field.group(2)).find()) {
                node.put("@type", field.group(2));
            } else if (SAVED.contains(field.group(1)) && !node.has(field.group(1))) {
                node.put(field.group(1), field.group(2).replaceAll("\\\\(.)", "$1"));
            }
        }
        return node.has("@type") ? Optional.of(node) : Optional.empty();
    }
}

package io.wireloom.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org article in a page's JSON-LD scripts. A script that is no JSON counts for nothing. */
final class JsonLd {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|LiveBlogPosting|BlogPosting|Report)");
    private static final int MOST_NODES = 5_000;

    private JsonLd() {}

    /** The page's article; a live blog before any other. */
    static Optional<JsonNode> article(Document page) {
        JsonNode found = null;
        for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
            for (JsonNode node : articles(script.data())) {
                if (type(node).equals("LiveBlogPosting")) {
                    return Optional.of(node);
                }
                found = found == null ? node : found;
            }
        }
        return Optional.ofNullable(found);
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

    private static List<JsonNode> articles(String json) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return found;
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isObject() && ARTICLE.matcher(type(node)).matches()) {
                found.add(node);
            } else if (node.isContainerNode()) {
                node.forEach(open::add);
            }
        }
        return found;
    }
}

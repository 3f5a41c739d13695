package io.wireloom.query.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What of a record counts as its content: everything but the revision, the times of processing and the
 * incidents and stories that claims and articles were in before, which depend on what came first. Lists that are sets by their
 * meaning are sorted, so that only what is known decides.
 */
public final class CanonicalContent {

    private static final ObjectMapper MAPPER = MessageCodec.configure(JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build());

    private static final List<String> SETS = List.of("actors", "targets", "origins", "articleIds", "successors");

    /** What of an incident depends on what came first. */
    private static final List<String> HISTORY = List.of("revision", "predecessors");

    /** What of a story depends on what came first. */
    private static final List<String> STORY_HISTORY = List.of("revision", "predecessors", "successors");

    /** What of a copies record says how far the line has come, or is known from the article itself. */
    private static final List<String> PROGRESS =
            List.of("articleId", "versionId", "revision", "claimsVersionId", "incidents", "deduplicatedAt");

    private CanonicalContent() {}

    /** SHA-256 (hex) of an incident's content. */
    public static String digest(Incident incident) {
        ObjectNode content = MAPPER.valueToTree(incident);
        content.remove(HISTORY);
        SETS.forEach(field -> sort(content, field));
        for (String field : List.of("tallies", "claims", "disagreements", "history")) {
            content.path(field).forEach(entry -> {
                sort(entry, "figures");
                sort(entry, "claimIds");
            });
            sort(content, field);
        }
        content.path("origins").forEach(origin -> sort(origin, "claimIds"));
        return sha256(content.toString());
    }

    /** SHA-256 (hex) of what an article is a copy of, and of what was seen of that on its text. */
    public static String digest(ArticleCopies copies) {
        ObjectNode content = MAPPER.valueToTree(copies);
        content.remove(PROGRESS);
        content.path("alsoFrom").forEach(source -> sort(source, "passages"));
        sort(content.path("spin"), "signs");
        content.path("quotations").forEach(quotation -> sort(quotation, "drifts"));
        List.of("passages", "alsoFrom", "quotations").forEach(field -> sort(content, field));
        return sha256(content.toString());
    }

    /** SHA-256 (hex) of a story's content. */
    public static String digest(Story story) {
        ObjectNode content = MAPPER.valueToTree(story);
        content.remove(STORY_HISTORY);
        sort(content, "articles");
        return sha256(content.toString());
    }

    /** SHA-256 (hex) of a text in UTF-8. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void sort(JsonNode parent, String field) {
        if (parent.path(field) instanceof ArrayNode list) {
            List<JsonNode> sorted = StreamSupport.stream(list.spliterator(), false)
                    .map(Written::of)
                    .sorted(Comparator.comparing(Written::text))
                    .map(Written::node)
                    .toList();
            list.removeAll();
            list.addAll(sorted);
        }
    }

    /** A node with its text, which is written once for all comparisons. */
    private record Written(String text, JsonNode node) {

        static Written of(JsonNode node) {
            return new Written(node.toString(), node);
        }
    }
}

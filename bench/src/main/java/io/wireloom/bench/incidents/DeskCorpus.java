package io.wireloom.bench.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.incidents.Incidents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a read model is filled with, chunk by chunk: articles that tell of ten events each, and the incidents that the dedupe-service's
 * logic makes of their claims. The same number gives the same chunk. Every id holds the year with a hyphen, as every date does, so that
 * a text in which {@link #YEAR} is replaced tells of another year and meets nothing of this one.
 */
public final class DeskCorpus {

    /** Most accounts of one event; on the average an event has a quarter of it. */
    private static final int MOST_ACCOUNTS = 20;

    private static final int CLAIMS_AN_ARTICLE = 10;

    /** The year of all chunks. */
    public static final int YEAR = EventCorpus.FIRST_DAY.getYear();

    /** Ids of articles, and of what is named after them, by the article's number; of incidents and families, by a hash. */
    private static final Pattern ID = Pattern.compile("(?<=[\"v]a)(?=[0-9]{6,}[\"-])|(?<=\"inc-|fam-)(?=[0-9a-f]{32})");

    private static final int NUMBERS_A_CHUNK = 100_000;

    /** From here on no number of a chunk ends in the year. */
    private static final int FIRST_NUMBER = 3_000;

    private static final ObjectMapper MAPPER = MessageCodec.mapper();
    private static final Set<String> OFFSETS = Set.of("start", "end", "textStart", "textEnd");

    /** Where an account stands once it is part of an article of many. */
    private record Home(String articleId, String versionId, int offset) {}

    private DeskCorpus() {}

    /** A part of the corpus. */
    public record Chunk(List<Article> articles, List<ArticleClaims> claims, List<Incident> incidents) {}

    /**
     * @param number of the chunk, from 0
     * @param events how many events its articles tell of
     */
    public static Chunk chunk(int number, int events) {
        EventCorpus corpus = EventCorpus.generate(
                number + 1L, events, MOST_ACCOUNTS, EventCorpus.FIRST_DAY, FIRST_NUMBER + number * NUMBERS_A_CHUNK);
        List<Account> shuffled = new ArrayList<>(corpus.accounts());
        Collections.shuffle(shuffled, new Random(number));
        Map<String, Home> homes = new HashMap<>();
        List<Article> articles = new ArrayList<>();
        List<ArticleClaims> claims = new ArrayList<>();
        for (int at = 0; at < shuffled.size(); at += CLAIMS_AN_ARTICLE) {
            List<Account> told = shuffled.subList(at, Math.min(shuffled.size(), at + CLAIMS_AN_ARTICLE));
            Article article = article(told, homes);
            articles.add(article);
            claims.add(claims(article, told, homes));
        }
        List<Incident> incidents = Weave.incidents(corpus.accounts()).stream()
                .map(incident -> moved(Incidents.at(incident, 1), Incident.class, homes))
                .toList();
        return new Chunk(
                named(articles, Article.class), named(claims, ArticleClaims.class), named(incidents, Incident.class));
    }

    private static <T> List<T> named(List<T> messages, Class<T> type) {
        return messages.stream()
                .map(message -> MessageCodec.read(
                        ID.matcher(MessageCodec.writeText(message)).replaceAll(YEAR + "-"), type))
                .toList();
    }

    /** What the articles of a chunk's events say, each event in an article of its own as often as it is told. */
    public static List<String> texts(int number, int events) {
        EventCorpus corpus = EventCorpus.generate(
                number + 1L, events, MOST_ACCOUNTS, EventCorpus.FIRST_DAY, FIRST_NUMBER + number * NUMBERS_A_CHUNK);
        return corpus.accounts().stream()
                .map(account -> account.article().text())
                .toList();
    }

    private static Article article(List<Account> told, Map<String, Home> homes) {
        Article first = told.get(0).article();
        StringBuilder text = new StringBuilder();
        for (Account account : told) {
            homes.put(account.article().articleId(), new Home(first.articleId(), first.versionId(), text.length()));
            text.append(account.article().text()).append("\n\n");
        }
        ObjectNode tree = MAPPER.valueToTree(first);
        tree.put("text", text.toString());
        tree.putArray("blocks")
                .addObject()
                .put("kind", "paragraph")
                .put("start", 0)
                .put("end", text.length());
        return MessageCodec.read(tree.toString(), Article.class);
    }

    private static ArticleClaims claims(Article article, List<Account> told, Map<String, Home> homes) {
        ObjectNode tree = MAPPER.valueToTree(told.get(0).claims());
        ArrayNode claims = tree.putArray("claims");
        told.forEach(account -> claims.add(MAPPER.<JsonNode>valueToTree(moved(account.claim(), Claim.class, homes))));
        tree.put("articleId", article.articleId()).put("versionId", article.versionId());
        return MessageCodec.read(tree.toString(), ArticleClaims.class);
    }

    /** The same with every claim where it stands now. */
    private static <T> T moved(T message, Class<T> type, Map<String, Home> homes) {
        JsonNode tree = MAPPER.valueToTree(message);
        move(tree, 0, homes);
        return MessageCodec.read(tree.toString(), type);
    }

    private static void move(JsonNode node, int offset, Map<String, Home> homes) {
        if (node instanceof ObjectNode object) {
            Home home = homes.get(object.path("articleId").asText());
            int here = home == null ? offset : home.offset();
            if (home != null) {
                object.put("articleId", home.articleId());
                if (object.has("versionId")) {
                    object.put("versionId", home.versionId());
                }
            }
            for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getValue().isInt() && OFFSETS.contains(field.getKey())) {
                    field.setValue(IntNode.valueOf(field.getValue().asInt() + here));
                } else {
                    move(field.getValue(), here, homes);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> move(element, offset, homes));
            rename(array, homes);
        }
    }

    /** Lists of article ids name each article once. */
    private static void rename(ArrayNode array, Map<String, Home> homes) {
        if (array.isEmpty() || !homes.containsKey(array.get(0).asText())) {
            return;
        }
        Set<String> renamed = new LinkedHashSet<>();
        array.forEach(id -> renamed.add(homes.get(id.asText()).articleId()));
        array.removeAll();
        renamed.forEach(id -> array.add(TextNode.valueOf(id)));
    }
}

package io.wireloom.contracts.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The golden samples, read from the JSON files beside this class's module ({@code samples/v1}). All tell of one invented event,
 * so that {@link #claims()} point into {@link #article()}, and {@link #incident()} holds the claims about the strike.
 */
public final class GoldenSamples {

    private static final Map<String, Class<?>> MESSAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("article", Article.class),
            Map.entry("article-agency", Article.class),
            Map.entry("article-canceled", Article.class),
            Map.entry("article-claims", ArticleClaims.class),
            Map.entry("article-claims-quoting", ArticleClaims.class),
            Map.entry("article-claims-rated", ArticleClaims.class),
            Map.entry("article-claims-undated", ArticleClaims.class),
            Map.entry("article-claims-withdrawn", ArticleClaims.class),
            Map.entry("article-copies", ArticleCopies.class),
            Map.entry("article-copies-none", ArticleCopies.class),
            Map.entry("article-copies-spun", ArticleCopies.class),
            Map.entry("desk-decision", DeskDecision.class),
            Map.entry("desk-decision-split", DeskDecision.class),
            Map.entry("desk-decision-undo", DeskDecision.class),
            Map.entry("erasure", Erasure.class),
            Map.entry("incident", Incident.class),
            Map.entry("incident-change", IncidentChange.class),
            Map.entry("incident-change-dissolved", IncidentChange.class),
            Map.entry("incident-change-withdrawn", IncidentChange.class),
            Map.entry("incident-accounts", Incident.class),
            Map.entry("incident-dissolved", Incident.class),
            Map.entry("story", Story.class),
            Map.entry("story-dissolved", Story.class)));

    private GoldenSamples() {}

    /** A live blog with every kind of block. */
    public static Article article() {
        return MessageCodec.read(json("article"), Article.class);
    }

    /** An agency's second version of a story, with everything its desk says of handling it, recased from capitals. */
    public static Article agencyArticle() {
        return MessageCodec.read(json("article-agency"), Article.class);
    }

    /** The kill of {@link #article()}: a later version of it that may not be used. */
    public static Article canceledArticle() {
        return MessageCodec.read(json("article-canceled"), Article.class);
    }

    /** The claims of {@link #article()}: two tolls, a denial and a movement of troops. */
    public static ArticleClaims claims() {
        return MessageCodec.read(json("article-claims"), ArticleClaims.class);
    }

    /** A claim of an article of its own, rated and told as talk. */
    public static ArticleClaims ratedClaims() {
        return MessageCodec.read(json("article-claims-rated"), ArticleClaims.class);
    }

    /** What follows from {@link #canceledArticle()}: no claims. */
    public static ArticleClaims withdrawnClaims() {
        return MessageCodec.read(json("article-claims-withdrawn"), ArticleClaims.class);
    }

    /** The claims of a text without a date: its Saturday is one of the two beside the only full date it names. */
    public static ArticleClaims undatedClaims() {
        return MessageCodec.read(json("article-claims-undated"), ArticleClaims.class);
    }

    /** {@link #article()} as an excerpt of an agency story. */
    public static ArticleCopies copies() {
        return MessageCodec.read(json("article-copies"), ArticleCopies.class);
    }

    /** {@link #article()} as it would be had it been spun from an old agency story, with a quotation cut and put into another mouth. */
    public static ArticleCopies spunCopies() {
        return MessageCodec.read(json("article-copies-spun"), ArticleCopies.class);
    }

    /** The one quotation of {@link #article()}. */
    public static ArticleClaims quotingClaims() {
        return MessageCodec.read(json("article-claims-quoting"), ArticleClaims.class);
    }

    /** The agency story, which copies nobody and whose claims have not been matched yet. */
    public static ArticleCopies originalCopies() {
        return MessageCodec.read(json("article-copies-none"), ArticleCopies.class);
    }

    /** The air strike with its rival tolls and its denial. */
    public static Incident incident() {
        return MessageCodec.read(json("incident"), Incident.class);
    }

    /** {@link #incident()} after a merge: with positions, lenses, near misses and a decision of the desk. */
    public static Incident accountsIncident() {
        return MessageCodec.read(json("incident-accounts"), Incident.class);
    }

    /** An incident that was merged into {@link #incident()}. */
    public static Incident dissolvedIncident() {
        return MessageCodec.read(json("incident-dissolved"), Incident.class);
    }

    /** {@link #incident()} took in the claims of {@link #dissolvedIncident()}, and its toll rose. */
    public static IncidentChange change() {
        return MessageCodec.read(json("incident-change"), IncidentChange.class);
    }

    /** What became of {@link #dissolvedIncident()}. */
    public static IncidentChange dissolvedChange() {
        return MessageCodec.read(json("incident-change-dissolved"), IncidentChange.class);
    }

    /** What {@link #canceledArticle()} took from {@link #incident()}. */
    public static IncidentChange withdrawnChange() {
        return MessageCodec.read(json("incident-change-withdrawn"), IncidentChange.class);
    }

    /** An editor holds the claims of {@link #accountsIncident()} to be of one event. */
    public static DeskDecision merge() {
        return MessageCodec.read(json("desk-decision"), DeskDecision.class);
    }

    /** The editor tells the movement of troops in {@link #claims()} apart from the strike. */
    public static DeskDecision split() {
        return MessageCodec.read(json("desk-decision-split"), DeskDecision.class);
    }

    /** The editor takes {@link #split()} back. */
    public static DeskDecision undo() {
        return MessageCodec.read(json("desk-decision-undo"), DeskDecision.class);
    }

    /** A court has {@link #article()} erased. */
    public static Erasure erasure() {
        return MessageCodec.read(json("erasure"), Erasure.class);
    }

    /** {@link #article()} and the agency story it was taken from. */
    public static Story story() {
        return MessageCodec.read(json("story"), Story.class);
    }

    /** A story that was merged into {@link #story()}. */
    public static Story dissolvedStory() {
        return MessageCodec.read(json("story-dissolved"), Story.class);
    }

    /** The agency story as a feed writes it to {@code wire-copy}. */
    public static ProducerRecord<String, byte[]> wireCopy() {
        return record("wire-copy");
    }

    /** An item that is not to be used before a stated time, as a feed writes it to {@code wire-copy}. */
    public static ProducerRecord<String, byte[]> embargoedWireCopy() {
        return record("wire-copy-embargoed");
    }

    private static ProducerRecord<String, byte[]> record(String name) {
        JsonNode sample = MessageCodec.read(json(name), JsonNode.class);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.WIRE_COPY.topicName(),
                sample.get("key").asText(),
                sample.get("body").asText().getBytes(StandardCharsets.UTF_8));
        sample.get("headers").properties().forEach(header -> record.headers()
                .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The name of every JSON message sample, with the record it is of. */
    public static Map<String, Class<?>> messages() {
        return new TreeMap<>(MESSAGES);
    }

    /** The JSON of a sample, such as {@code article}. */
    public static String json(String name) {
        String resource = "/samples/v1/" + name + ".json";
        try (InputStream in = GoldenSamples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

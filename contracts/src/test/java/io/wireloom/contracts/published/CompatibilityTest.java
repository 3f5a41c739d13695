package io.wireloom.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.samples.Emptiness;
import io.wireloom.contracts.samples.GoldenSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's records against what was released: {@code baseline/v1}, to which a release only ever adds. */
class CompatibilityTest {

    private static final Path BASELINE = Path.of("src/test/resources/baseline/v1");
    private static final Path TODAY = Path.of("src/main/resources");

    static Stream<String> schemas() throws IOException {
        return names("schemas");
    }

    static Stream<String> samples() throws IOException {
        return names("samples");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void breaksNoReaderOfAReleasedMessage(String schema) {
        JsonNode released = json(BASELINE.resolve("schemas").resolve(schema));
        JsonNode today = json(TODAY.resolve("schemas/v1").resolve(schema));

        assertThat(SchemaCompatibility.breaks(released, today))
                .as("add an optional field, or make a new topic")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsAReleasedSampleAndWritesItEqual(String sample) {
        JsonNode released = json(BASELINE.resolve("samples").resolve(sample));
        Class<?> type = GoldenSamples.messages().get(sample.replace(".json", ""));
        if (type == null) {
            assertThat(sample).isEqualTo("wire-copy.json");
            return;
        }

        Object message = MessageCodec.read(released.toString(), type);

        assertThat(Emptiness.removed(MessageCodec.read(MessageCodec.write(message), JsonNode.class)))
                .isEqualTo(Emptiness.removed(released));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesReleasedSamplesAlone(String sample) {
        assertThat(PublishedFiles.read(TODAY.resolve("samples/v1").resolve(sample)))
                .as("samples are append-only: add a new one beside %s", sample)
                .isEqualTo(PublishedFiles.read(BASELINE.resolve("samples").resolve(sample)));
    }

    @Test
    void hasABaselineForEveryMessage() throws IOException {
        assertThat(schemas()).hasSameSizeAs(MessageSchemas.MESSAGES);
        assertThat(samples())
                .hasSizeGreaterThanOrEqualTo(GoldenSamples.messages().size());
    }

    static Stream<Arguments> offences() {
        return Stream.of(
                offence("/headline: is gone", schema -> fields(schema).remove("headline")),
                offence(
                        "/providerVersion: type changed from integer to string",
                        schema -> field(schema, "providerVersion").put("type", "string")),
                offence("/publishedAt: format changed from date-time to date", schema -> field(schema, "publishedAt")
                        .put("format", "date")),
                offence(
                        "/language: is demanded, but older messages may lack it",
                        schema -> ((ArrayNode) schema.get("required")).add("language")),
                offence("/articleId: is no longer always there", schema -> ((ArrayNode) schema.get("required"))
                        .remove(0)),
                offence(
                        "/status: the word withheld is gone",
                        schema -> ((ArrayNode) schema.at("/$defs/ArticleStatus/anyOf/0/enum")).remove(1)),
                offence(
                        "/dateline/place: is gone",
                        schema -> ((ObjectNode) schema.at("/$defs/ArticleDateline/properties")).remove("place")),
                offence("/blocks/items/end: type changed from integer to number", schema -> ((ObjectNode)
                                schema.at("/$defs/ArticleBlock/properties/end"))
                        .put("type", "number")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offences")
    void seesWhatWouldBreakAReader(String expected, Consumer<ObjectNode> offence) {
        JsonNode released = json(BASELINE.resolve("schemas/article.schema.json"));
        ObjectNode changed = released.deepCopy();
        offence.accept(changed);

        assertThat(SchemaCompatibility.breaks(released, changed)).containsExactly(expected);
    }

    @Test
    void seesAChangedTypeOfMapValues() {
        JsonNode released = json(BASELINE.resolve("schemas/article-copies.schema.json"));
        ObjectNode changed = released.deepCopy();
        ((ObjectNode) changed.at("/properties/incidents/additionalProperties")).put("type", "string");

        assertThat(SchemaCompatibility.breaks(released, changed))
                .containsExactly("/incidents/additionalProperties: type changed from integer to string");
    }

    @Test
    void allowsAnOptionalFieldAndANewWord() {
        JsonNode released = json(BASELINE.resolve("schemas/article.schema.json"));
        ObjectNode changed = released.deepCopy();
        fields(changed).putObject("mood").put("type", "string");
        ((ArrayNode) changed.at("/$defs/ArticleStatus/anyOf/0/enum")).add("embargoed");

        assertThat(SchemaCompatibility.breaks(released, changed)).isEmpty();
    }

    private static Arguments offence(String expected, Consumer<ObjectNode> offence) {
        return Arguments.of(expected, offence);
    }

    private static ObjectNode fields(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode field(ObjectNode schema, String name) {
        return (ObjectNode) fields(schema).get(name);
    }

    private static Stream<String> names(String kind) throws IOException {
        try (Stream<Path> files = Files.list(BASELINE.resolve(kind))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static JsonNode json(Path file) {
        return MessageCodec.read(PublishedFiles.read(file), JsonNode.class);
    }
}

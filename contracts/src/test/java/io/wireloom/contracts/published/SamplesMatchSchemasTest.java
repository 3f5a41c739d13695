package io.wireloom.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.samples.GoldenSamples;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesMatchSchemasTest {

    static Set<String> names() {
        return GoldenSamples.messages().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySampleMatchesItsSchema(String name) {
        assertThat(errors(sample(name), GoldenSamples.messages().get(name))).isEmpty();
    }

    @Test
    void aWordThatIsNewMatchesToo() {
        ObjectNode article = sample("article");
        article.put("status", "embargoed").put("mood", "grim");

        assertThat(errors(article, GoldenSamples.messages().get("article"))).isEmpty();
    }

    static Stream<Arguments> offenders() {
        return Stream.of(
                offender("no article id", article -> article.remove("articleId")),
                offender("a number for a text", article -> article.put("headline", 3)),
                offender("a time that is none", article -> article.put("publishedAt", "yesterday")),
                offender("a word in capitals", article -> article.put("status", "USABLE")),
                offender("a block without a start", article -> ((ObjectNode) article.at("/blocks/0")).remove("start")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offenders")
    void anOffenderDoesNot(String what, Consumer<ObjectNode> offence) {
        ObjectNode article = sample("article");
        offence.accept(article);

        assertThat(errors(article, GoldenSamples.messages().get("article"))).isNotEmpty();
    }

    private static Arguments offender(String what, Consumer<ObjectNode> offence) {
        return Arguments.of(what, offence);
    }

    private static ObjectNode sample(String name) {
        return MessageCodec.read(GoldenSamples.json(name), ObjectNode.class);
    }

    private static Set<ValidationMessage> errors(JsonNode message, Class<?> type) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SamplesMatchSchemasTest.class.getResourceAsStream(
                        "/schemas/v1/" + OutgoingRecords.schemaName(type) + ".schema.json"));
        return schema.validate(
                message, execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
}

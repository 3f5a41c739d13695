package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.samples.GoldenSamples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {

    @ParameterizedTest
    @MethodSource("messages")
    void readsWhatItWrote(Object message) {
        assertThat(MessageCodec.read(MessageCodec.write(message), message.getClass()))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void writesTheSameBytesWhateverTheMapperHasSeen(Object message) {
        byte[] once = MessageCodec.write(message);
        Object again = MessageCodec.read(once, message.getClass());

        assertThat(MessageCodec.write(again)).isEqualTo(once);
    }

    @Test
    void writesMapKeysInOrder() {
        Map<String, Long> incidents = new LinkedHashMap<>();
        List.of("i-9", "i-1", "i-5").forEach(id -> incidents.put(id, 1L));
        ArticleCopies copies = new ArticleCopies(
                "a",
                "v",
                1,
                "f",
                ArticleCopies.Relation.NONE,
                null,
                "a",
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                incidents,
                null);

        assertThat(MessageCodec.writeText(copies)).contains("{\"i-1\":1,\"i-5\":1,\"i-9\":1}");
    }

    @Test
    void leavesNullsOutAndKeepsEmptyLists() {
        String json = MessageCodec.writeText(GoldenSamples.withdrawnClaims());

        assertThat(json).contains("\"claims\":[]").doesNotContain("null");
    }

    @Test
    void writesTimesInUtcAsRfc3339AndWordsWithHyphens() {
        String json = MessageCodec.writeText(new Article.Block(
                Article.BlockKind.LIVE_BLOG_ENTRY, 0, 1, Instant.parse("2024-03-13T18:05:00+02:00"), 1));

        assertThat(json)
                .isEqualTo("{\"kind\":\"live-blog-entry\",\"start\":0,\"end\":1,"
                        + "\"time\":\"2024-03-13T16:05:00Z\",\"entry\":1}");
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        ObjectNode json = MessageCodec.read(GoldenSamples.json("article"), ObjectNode.class);
        json.putObject("sentiment").put("mood", "grim");
        ((ObjectNode) json.get("source")).put("city", "Gao");

        assertThat(MessageCodec.read(json.toString(), Article.class)).isEqualTo(GoldenSamples.article());
    }

    @Test
    void readsAWordItDoesNotKnowAsUnknown() {
        assertThat(block("{\"kind\":\"pull-quote\",\"start\":0,\"end\":1}").kind())
                .isEqualTo(Article.BlockKind.UNKNOWN);
        assertThat(block("{\"kind\":\"HEADLINE\",\"start\":0,\"end\":1}").kind())
                .isEqualTo(Article.BlockKind.UNKNOWN);
    }

    @Test
    void everyEnumOnTheWireHasAnUnknownAndWordsThatReadBack() {
        List<Class<?>> enums = Stream.of(
                        Article.class, ArticleCopies.class, Claim.class, DeskDecision.class, Incident.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
                .filter(Class::isEnum)
                .toList();

        assertThat(enums).hasSizeGreaterThanOrEqualTo(6).allSatisfy(type -> {
            assertThat(type.getEnumConstants()).extracting(Object::toString).contains("UNKNOWN");
            for (Object constant : type.getEnumConstants()) {
                assertThat(MessageCodec.read(MessageCodec.write(constant), type))
                        .isEqualTo(constant);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"air", "'42'"})
    void refusesAWordOfAnEnumThatKnowsNoUnknown(String word) {
        assertThatThrownBy(() -> MessageCodec.read('"' + word + '"', Closed.class))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining(word + " is not one of its words");
    }

    private enum Closed {
        LAND,
        SEA
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "42", "\"text\"", "<html>", "{\"articleId\":{}}", "null", "{}"})
    void saysInOneLineWhyBytesAreUnreadable(String json) {
        assertThatThrownBy(() -> MessageCodec.read(json, Article.class))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("Article")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysWhenARecordHasNoValue() {
        assertThatThrownBy(() -> MessageCodec.read((byte[]) null, Incident.class))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessage("the record has no value; expected a JSON Incident");
        assertThatThrownBy(() -> MessageCodec.read(new byte[0], Incident.class)).hasMessageContaining("no value");
    }

    @Test
    void refusesGarbageBytes() {
        byte[] garbage = {(byte) 0xff, (byte) 0xfe, 0, 1, 2};

        assertThatThrownBy(() -> MessageCodec.read(garbage, Article.class))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void givesAnotherMapperTheSameWireForm() throws Exception {
        ObjectMapper mapper = MessageCodec.configure(new ObjectMapper());

        assertThat(mapper.writeValueAsString(GoldenSamples.article()))
                .isEqualTo(MessageCodec.writeText(GoldenSamples.article()));
    }

    @Test
    void writesUtf8() {
        assertThat(new String(MessageCodec.write(GoldenSamples.article()), StandardCharsets.UTF_8))
                .contains("Ménaka", "🔴");
    }

    private static Article.Block block(String json) {
        return MessageCodec.read(json, Article.Block.class);
    }

    static Stream<Object> messages() {
        return GoldenSamples.messages().entrySet().stream()
                .map(sample -> MessageCodec.read(GoldenSamples.json(sample.getKey()), sample.getValue()));
    }
}

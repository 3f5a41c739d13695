package io.wireloom.ingest.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.unpacking.ItemList;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsUnpackerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'uri': 'urn:a', 'headline': 'One story'}, {'uri': 'urn:b', 'headline': 'Two stories'}]",
                "{'total': 2, 'items': [{'uri': 'urn:a', 'headline': 'One story', 'x': 1}, {'uri': 'urn:b', 'headline': 'Two stories'}]}",
                "{'data': {'items': [{'item': {'uri': 'urn:a', 'headline': 'One story', 'x': 1}}, {'item': {'uri': 'urn:b', 'headline': 'Two stories'}}]}}"
            })
    void handsOutEachItem(String json) throws IOException {
        List<WireItem> parts = unpack(json.replace('\'', '"'));

        assertThat(parts)
                .extracting(part -> ArticleFixture.of(
                                part.envelope().contentType(), new String(part.body(), StandardCharsets.UTF_8))
                        .headline())
                .containsExactly("One story", "Two stories");
    }

    @Test
    void handsOutASingleItemAsItCame() throws IOException {
        String json = "{\"uri\": \"urn:a\",  \"headline\": \"One story\"}";

        assertThat(unpack(json))
                .singleElement()
                .satisfies(part -> assertThat(part.body()).asString().isEqualTo(json));
    }

    private static List<WireItem> unpack(String json) throws IOException {
        ItemList list = new ItemList();
        new NinjsUnpacker()
                .unpack(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        Envelope.read(Map.of(), "wires", Instant.EPOCH),
                        list);
        return list.whole();
    }
}

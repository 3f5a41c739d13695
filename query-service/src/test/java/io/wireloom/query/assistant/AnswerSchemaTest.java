package io.wireloom.query.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import org.junit.jupiter.api.Test;

class AnswerSchemaTest {

    @Test
    void describesARecordAsItsJsonIs() {
        JsonNode schema = MessageCodec.mapper().valueToTree(AnswerSchema.of(Listed.Incidents.class));

        JsonNode line = schema.at("/properties/items/items");
        assertThat(schema.at("/type").asText()).isEqualTo("object");
        assertThat(schema.at("/required")).isEmpty();
        assertThat(line.at("/properties/origins/type").asText()).isEqualTo("integer");
        assertThat(line.at("/properties/start/format").asText()).isEqualTo("date");
        assertThat(line.at("/properties/latestSaidAt/format").asText()).isEqualTo("date-time");
        assertThat(line.at("/properties/figures/items/type").asText()).isEqualTo("string");
        assertThat(line.at("/required"))
                .map(JsonNode::asText)
                .contains("origins")
                .doesNotContain("place");
    }

    @Test
    void describesWordsThatStandForOneOfAFew() {
        JsonNode schema = MessageCodec.mapper().valueToTree(AnswerSchema.of(Listed.Changes.class));

        assertThat(schema.at("/properties/changes/items/properties/kind/type").asText())
                .isEqualTo("string");
    }
}

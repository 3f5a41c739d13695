package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.samples.GoldenSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskDecisionTest {

    private static final Instant NOW = Instant.parse("2024-03-13T18:02:09.000417Z");

    @Test
    void hasTheIdOfItsContent() {
        assertThat(List.of(GoldenSamples.merge(), GoldenSamples.split(), GoldenSamples.undo()))
                .allSatisfy(decision -> assertThat(decision.identified()).isEqualTo(decision));
        assertThat(pin(List.of("c-1", "c-2"), NOW).identified())
                .isEqualTo(pin(List.of("c-2", "c-1", "c-2"), NOW.plusNanos(999)).identified())
                .isNotEqualTo(pin(List.of("c-1", "c-2"), NOW.plusNanos(1000)).identified());
    }

    @Test
    void hasTheIdOfAKeyWhateverItSays() {
        assertThat(pin(List.of("c-1", "c-2"), NOW).identified("once").decisionId())
                .isEqualTo(pin(List.of("c-1", "c-3"), NOW.plusSeconds(1))
                        .identified("once")
                        .decisionId())
                .isNotEqualTo(
                        pin(List.of("c-1", "c-2"), NOW).identified("twice").decisionId());
    }

    @Test
    void isOrderedByTimeAndThenById() {
        List<DeskDecision> inOrder = List.of(at("z", NOW), at("a", NOW.plusSeconds(1)), at("b", NOW.plusSeconds(1)));
        List<DeskDecision> shuffled = new ArrayList<>(List.of(inOrder.get(2), inOrder.get(0), inOrder.get(1)));

        shuffled.sort(DeskDecision.ORDER);

        assertThat(shuffled).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisionId", "kind", "by", "decidedAt"})
    void isUnreadableWithoutWhatGivesItMeaning(String field) {
        ObjectNode json = MessageCodec.read(GoldenSamples.json("desk-decision"), ObjectNode.class);
        json.remove(field);

        assertThatThrownBy(() -> MessageCodec.read(json.toString(), DeskDecision.class))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining(field + " is missing");
    }

    private static DeskDecision at(String id, Instant at) {
        return new DeskDecision(id, DeskDecision.Kind.DISMISS, List.of("c-1"), List.of(), null, "Awa Diarra", null, at);
    }

    private static DeskDecision pin(List<String> claimIds, Instant at) {
        return new DeskDecision("", DeskDecision.Kind.PIN, claimIds, List.of(), null, "Awa Diarra", null, at);
    }
}

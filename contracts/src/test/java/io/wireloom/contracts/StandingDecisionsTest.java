package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.DeskDecision.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingDecisionsTest {

    private final DeskDecision pin = decision("pin", Kind.PIN, null, 1);
    private final DeskDecision undo = decision("undo", Kind.UNDO, "pin", 2);
    private final DeskDecision redo = decision("redo", Kind.UNDO, "undo", 3);

    @Test
    void isEverythingThatNothingUndoes() {
        assertThat(StandingDecisions.of(List.of(pin))).containsExactly(pin);
        assertThat(StandingDecisions.of(List.of(undo, pin))).isEmpty();
        assertThat(StandingDecisions.of(List.of(undo, redo, pin))).containsExactly(pin);
    }

    @Test
    void saysWhatUndoesWhat() {
        assertThat(StandingDecisions.undone(List.of(pin, undo))).containsExactly(Map.entry("pin", "undo"));
        assertThat(StandingDecisions.undone(List.of(redo, pin, undo))).containsExactly(Map.entry("undo", "redo"));
    }

    @Test
    void takesNoUndoOfSomethingLater() {
        DeskDecision early = decision("early", Kind.UNDO, "pin", 0);

        assertThat(StandingDecisions.of(List.of(early, pin))).containsExactly(pin);
    }

    @Test
    void countsTheFirstOfTwoUnderOneId() {
        DeskDecision again = decision("pin", Kind.DISMISS, null, 5);

        assertThat(StandingDecisions.of(List.of(again, pin))).containsExactly(pin);
        assertThat(StandingDecisions.of(List.of(again, pin, undo))).isEmpty();
    }

    private static DeskDecision decision(String id, Kind kind, String undoes, int second) {
        return new DeskDecision(
                id, kind, List.of("c-1", "c-2"), List.of(), undoes, "Awa Diarra", null, Instant.ofEpochSecond(second));
    }
}

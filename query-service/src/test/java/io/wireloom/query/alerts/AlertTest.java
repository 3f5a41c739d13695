package io.wireloom.query.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.IncidentChange.Figures;
import io.wireloom.contracts.IncidentChange.Outline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertTest {

    private static final Outline EIGHT = killed(8);
    private static final Outline TEN = killed(10);
    private static final Outline TWELVE = killed(12);

    @Test
    void isRaisedOnceAndRewrittenInPlace() {
        Alert raised = after(null, null, EIGHT, false);
        Alert rewritten = after(new HeldAlert(raised, null), EIGHT, TEN, true);

        assertThat(raised.revision()).isEqualTo(1);
        assertThat(rewritten.alertId()).isEqualTo(raised.alertId());
        assertThat(rewritten.revision()).isEqualTo(2);
        assertThat(rewritten.reasons()).extracting(Reason::text).containsExactly("new here: told by Mayor; killed 10");
    }

    @Test
    void tellsAllThatIsOtherThanWhenItWasSeen() {
        Alert seen = after(null, null, EIGHT, false).seen(true);
        Alert first = after(new HeldAlert(seen, EIGHT), EIGHT, TEN, true);
        Alert second = after(new HeldAlert(first, EIGHT), TEN, TWELVE, true);

        assertThat(second.seen()).isFalse();
        assertThat(second.reasons())
                .extracting(Reason::text)
                .containsExactly("killed: low from 8 to 12, best from 8 to 12, high from 8 to 12");
    }

    @Test
    void tellsTheStepWhenAFigureWentBackToWhatWasSeen() {
        Alert seen = after(null, null, EIGHT, false).seen(true);
        Alert up = after(new HeldAlert(seen, EIGHT), EIGHT, TEN, true);
        Alert back = after(new HeldAlert(up, EIGHT), TEN, EIGHT, true);

        assertThat(back.reasons())
                .extracting(Reason::text)
                .containsExactly("killed: low from 10 to 8, best from 10 to 8, high from 10 to 8");
    }

    @Test
    void takesAnIncidentThatComesToFitForNew() {
        assertThat(after(null, EIGHT, EIGHT, false).reasons())
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.NEW);
    }

    @Test
    void isNotRaisedByWhatIsNotMaterial() {
        assertThat(Alert.after("se-1", null, change(EIGHT, EIGHT), true)).isEmpty();
    }

    private static Alert after(HeldAlert last, Outline before, Outline after, boolean known) {
        return Alert.after("se-1", last, change(before, after), known).orElseThrow();
    }

    private static IncidentChange change(Outline before, Outline after) {
        return new IncidentChange(
                "i-1:2",
                IncidentChange.Kind.AMENDED,
                "i-1",
                2,
                Instant.parse("2015-10-01T12:00:00Z"),
                before,
                after,
                List.of(),
                List.of(),
                null);
    }

    private static Outline killed(long number) {
        return MaterialityTest.outline(
                "Raid", List.of("Mayor"), List.of(), List.of(new Figures("killed", "", number, number, number)));
    }
}

package io.wireloom.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCellAndNumbersStandToTheRight() {
        assertThat(new Table(20, "place", "claims")
                        .row("Gao", 7)
                        .row("Zaporizhzhia", 12)
                        .lines())
                .containsExactly("place         claims", "Gao                7", "Zaporizhzhia      12");
    }

    @Test
    void longCellsAreCutAndNullsAreEmpty() {
        assertThat(new Table(6, "a", "b").row("Cochabamba", null).lines()).containsExactly("a       b", "Cocha…");
    }

    @Test
    void lineBreaksInACellBecomeSpaces() {
        assertThat(new Table(20, "a").row("one\n two").lines()).containsExactly("a", "one two");
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() {
        assertThatThrownBy(() -> new Table(6, "a", "b").row("x")).hasMessage("1 cells for 2 columns");
    }
}

package io.wireloom.bench.incidents.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wireloom.bench.incidents.labelled.GroupingScore.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingScoreTest {

    @Test
    void theSameGroupsAreRightWhateverTheirNames() {
        GroupingScore score = GroupingScore.of(List.of(new Item("a", "1"), new Item("a", "1"), new Item("b", "2")));

        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.pairs().f1()).isEqualTo(1);
    }

    @Test
    void oneGroupOfAllHasEverythingAndAsMuchElse() {
        GroupingScore score = GroupingScore.of(
                List.of(new Item("a", "1"), new Item("a", "1"), new Item("a", "1"), new Item("b", "1")));

        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo((3 * 0.75 + 0.25) / 4, within(1e-9));
        assertThat(score.pairs().precision()).isEqualTo(0.5);
    }

    @Test
    void eachItsOwnIsPureAndLeavesApartWhatBelongsTogether() {
        GroupingScore score = GroupingScore.of(List.of(new Item("a", "1"), new Item("a", "2"), new Item("b", "3")));

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo((0.5 + 0.5 + 1) / 3, within(1e-9));
        assertThat(score.pairs().recall()).isZero();
    }

    @Test
    void nothingScoresNothing() {
        assertThat(GroupingScore.of(List.of()).f1()).isZero();
    }
}

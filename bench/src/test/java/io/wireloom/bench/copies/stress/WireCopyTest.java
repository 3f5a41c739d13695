package io.wireloom.bench.copies.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wireloom.bench.copies.stress.WireCopy.Item;
import io.wireloom.bench.copies.stress.WireCopy.Making;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class WireCopyTest {

    private static final int COUNT = 300;
    private static final int WORDS = 200;

    private final List<Item> items = new WireCopy(1, WORDS).some(COUNT);

    @Test
    void theSameSeedGivesTheSameCopy() {
        assertThat(new WireCopy(1, WORDS).some(20)).isEqualTo(items.subList(0, 20));
        assertThat(new WireCopy(2, WORDS).some(20)).isNotEqualTo(items.subList(0, 20));
    }

    @Test
    void twoInFiveAreMadeOfAnEarlierArticle() {
        double originals =
                items.stream().filter(item -> item.making() == Making.ORIGINAL).count();

        assertThat(originals / COUNT).isCloseTo(0.6, within(0.1));
        assertThat(items.stream().map(Item::making).distinct()).containsExactlyInAnyOrder(Making.values());
    }

    @Test
    void originalsAreAsLongAsAskedForInTheMeanAndNeverAlike() {
        assertThat(words(items)).isBetween(0.9 * WORDS, 1.6 * WORDS);
        assertThat(originals(items)).doesNotHaveDuplicates();
    }

    @Test
    void goesOnInAnotherLength() {
        WireCopy copy = new WireCopy(1, WORDS);
        copy.some(COUNT);

        copy.lengthen(3 * WORDS);
        List<Item> longer = copy.some(COUNT);

        assertThat(words(longer)).isGreaterThan(2 * words(items));
        assertThat(longer)
                .filteredOn(item -> item.version() == 1)
                .extracting(Item::itemId)
                .doesNotContainAnyElementsOf(items.stream().map(Item::itemId).toList());
    }

    @Test
    void anUpdateIsTheNextVersionOfItsItem() {
        Map<String, Integer> versions = new HashMap<>();

        for (Item item : items) {
            assertThat(item.version()).isEqualTo(versions.merge(item.itemId(), 1, Integer::sum));
        }
    }

    private static double words(List<Item> items) {
        return originals(items).stream().mapToInt(Draft::words).average().orElseThrow();
    }

    private static List<String> originals(List<Item> items) {
        return items.stream()
                .filter(item -> item.making() == Making.ORIGINAL)
                .map(Item::text)
                .toList();
    }
}

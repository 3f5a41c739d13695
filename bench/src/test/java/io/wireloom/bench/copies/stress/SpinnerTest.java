package io.wireloom.bench.copies.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.bench.copies.Shingles;
import io.wireloom.bench.copies.stress.Draft.Part;
import io.wireloom.bench.copies.stress.Spinner.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpinnerTest {

    private final Dice dice = new Dice(3);
    private final StoryWriter writer = new StoryWriter(dice, new Values(dice));
    private final Spinner spinner = new Spinner(dice, new Synonyms());

    @Test
    void theStrongerTheSpinTheFewerPhrasesAreLeft() {
        List<Double> left = new ArrayList<>();
        for (Strength strength : List.of(Strength.LIGHT, Strength.MIDDLE, Strength.STRONG)) {
            double sum = 0;
            for (int i = 0; i < 20; i++) {
                Draft story = writer.story(10);
                sum += Shingles.of(story.text())
                        .containment(Shingles.of(spinner.spin(story, strength).text()));
            }
            left.add(sum / 20);
        }
        assertThat(left.get(0)).isBetween(0.5, 0.9);
        assertThat(left.get(1)).isBetween(0.2, 0.6);
        assertThat(left.get(2)).isLessThan(0.25);
    }

    @Test
    void namesAndFiguresOutliveASpin() {
        Strength all = new Strength(1, 0, 0, 0, 0, 0, 0, false);
        String text = "Soldiers killed 34 villagers near Balduro, said Amara Weiss.";
        Draft spun = spinner.spin(new Draft("Raid", List.of(List.of(Part.own(text)))), all);

        assertThat(spun.parts().get(0).text())
                .contains("34", "Balduro", "Amara Weiss")
                .doesNotContain("Soldiers", "killed", "villagers", "near", "said");
    }

    @Test
    void namesGetTheirLongForms() {
        Strength forms = new Strength(0, 1, 0, 0, 0, 0, 0, false);
        Draft story = new Draft("Aid", List.of(List.of(Part.own("Doctors flew in from Russia yesterday."))));

        assertThat(spinner.spin(story, forms).parts().get(0).text()).contains("Russian Federation");
    }

    @Test
    void aStatementIsTurnedRound() {
        Grammar grammar = new Grammar(dice, new Values(dice));
        Sentence sentence = grammar.sentence(
                "In <town>, [{soldiers|nurses} carried <few> children => <few> children were carried by {soldiers|nurses}] home.",
                Map.of("town", "Balduro"));

        assertThat(sentence.plain()).matches("In Balduro, (soldiers|nurses) carried \\d+ children home\\.");
        Set<String> plain = new HashSet<>(Shingles.words(sentence.plain()));
        Set<String> turned = new HashSet<>(Shingles.words(sentence.turned()));
        turned.removeAll(Set.of("were", "by"));
        assertThat(turned).isEqualTo(plain);
    }

    @Test
    void theTableHasTwoToFourSubstitutesForManyWords() {
        List<List<String>> rows = Resource.rows("synonyms.tsv");
        assertThat(rows).hasSizeGreaterThan(300).allSatisfy(row -> {
            assertThat(row).hasSizeBetween(3, 5).doesNotHaveDuplicates();
            assertThat(row.get(0)).isLowerCase();
        });
        assertThat(rows.stream().map(row -> row.get(0))).doesNotHaveDuplicates();
    }
}

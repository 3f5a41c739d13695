package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.fixtures.ArticleFixture;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Random random = new Random(7);

    @Test
    void meetInAnySharedStretchOfTheSureLength() {
        for (int i = 0; i < 200; i++) {
            String shared = words(Fingerprints.SURE_STRETCH);
            Fingerprints one = of(words(random.nextInt(300)) + shared + words(random.nextInt(300)));
            Fingerprints other = of(words(random.nextInt(30)) + shared + words(random.nextInt(30)));
            assertThat(Collections.disjoint(one.shingles(), other.shingles())).isFalse();
        }
    }

    @Test
    void areFew() {
        Fingerprints prints = of(words(800));
        assertThat(prints.shingles().size()).isBetween(70, 115);
        assertThat(prints.facts()).isEmpty();
    }

    @Test
    void haveFortyBits() {
        Set<Long> all = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            all.addAll(of(words(400) + "Then Arlo Benn paid 340 crowns to Mira Sole. ")
                    .all());
        }
        assertThat(all).allMatch(print -> print >= 0 && print < 1L << Fingerprints.BITS);
        assertThat(all).anyMatch(print -> print > 1L << (Fingerprints.BITS - 8));
    }

    @Test
    void aTextThatIsShorterThanTheWindowHasOne() {
        assertThat(of("The ferry to the outer islands sails again. ").shingles())
                .hasSize(1);
        assertThat(of("Ferry sails again. ").all()).isEmpty();
    }

    @Test
    void doNotDependOnTheOrderOfFactsInASentence() {
        Fingerprints one = of("It was said that Arlo Benn paid 340 crowns. ");
        Fingerprints other = of("It was 340 crowns, it was said, that were paid by Benn, Arlo. ");
        assertThat(one.facts()).hasSize(3).isEqualTo(other.facts());
    }

    @Test
    void haveNoMoreFactsThanTheLimitAndChooseTheSameOnesWhereTheTextIsTheSame() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("They met No").append(i).append(" at Vu").append(i).append(" then. ");
        }
        Fingerprints all = of(text.toString());
        Fingerprints most = of(text + "They met Elsa at Borg then. ");
        assertThat(all.facts()).hasSize(Fingerprints.FACTS);
        assertThat(most.facts().stream().filter(all.facts()::contains))
                .hasSizeGreaterThanOrEqualTo(Fingerprints.FACTS - 1);
    }

    private static Fingerprints of(String text) {
        return ArticleText.of(ArticleFixture.article("one").paragraphs(text).build())
                .fingerprints();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append('w').append(random.nextInt(5000)).append(' ');
        }
        return words.toString();
    }
}

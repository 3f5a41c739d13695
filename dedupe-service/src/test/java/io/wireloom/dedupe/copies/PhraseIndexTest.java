package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    @Test
    void tellsThePlacesOfAPhraseInTheOrderOfTheText() {
        PhraseIndex index = new PhraseIndex(new long[] {7, 3, 7, 9, 7});

        assertThat(index.of(7, 16)).containsExactly(0, 2, 4);
        assertThat(index.of(7, 2)).containsExactly(0, 2);
        assertThat(index.of(9, 16)).containsExactly(3);
        assertThat(index.of(4, 16)).isEmpty();
    }

    @Test
    void keepsPhrasesApartThatWouldStandInOneSlot() {
        long apart = 1L << 32;
        long[] phrases = new long[50];
        for (int i = 0; i < phrases.length; i++) {
            phrases[i] = 5 + i * apart;
        }
        PhraseIndex index = new PhraseIndex(phrases);

        for (int i = 0; i < phrases.length; i++) {
            assertThat(index.of(phrases[i], 16)).containsExactly(i);
        }
        assertThat(index.of(5 + phrases.length * apart, 16)).isEmpty();
    }

    @Test
    void aTextWithoutPhrasesHasNone() {
        assertThat(PhraseIndex.NONE.of(0, 16)).isEmpty();
    }
}

package io.wireloom.bench.copies.speed;

import java.util.Locale;
import java.util.SplittableRandom;

/** Words that follow Zipf's law: the one of rank r is drawn in proportion to 1 / (r + 2.7), as in Mandelbrot's form of it. */
final class Vocabulary {

    private static final String[] ONSETS = "b c d f g h k l m n p r s t v br ch dr gr pl st tr".split(" ");
    private static final String[] RIMES = "a e i o u an en er in on or al es it ar".split(" ");
    private static final double SHIFT = 2.7;
    private static final int SLOTS = 1 << 18;

    private final String[] words;
    private final int[] slots = new int[SLOTS];

    Vocabulary(int size, long seed) {
        words = new String[size];
        SplittableRandom random = new SplittableRandom(seed);
        double all = 0;
        for (int rank = 0; rank < size; rank++) {
            words[rank] = word(rank, random);
            all += 1 / (rank + SHIFT);
        }
        double below = 0;
        int slot = 0;
        for (int rank = 0; rank < size; rank++) {
            below += 1 / (rank + SHIFT) / all;
            while (slot < SLOTS && slot < below * SLOTS) {
                slots[slot++] = rank;
            }
        }
    }

    /** Frequent words are short. */
    private static String word(int rank, SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + (rank > 100 ? 1 : 0) + (rank > 3000 ? 1 : 0);
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)]).append(RIMES[random.nextInt(RIMES.length)]);
        }
        return word.toString();
    }

    String draw(SplittableRandom random) {
        return words[slots[random.nextInt(SLOTS)]];
    }

    String drawName(SplittableRandom random) {
        String word = draw(random);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

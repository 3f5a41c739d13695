package io.wireloom.extract.parse;

import io.wireloom.extract.parse.TagModel.Word;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the likeliest tags of a sentence, going on with the three likeliest beginnings at each token as OpenNLP's beam search with its
 * default beam does. Not safe for several threads at once.
 */
final class TagSearch {

    private static final int BEAM = 3;

    /** A tag this much below the best one adds less than a part in 10<sup>17</sup>. */
    private static final double NEGLIGIBLE = -40;

    private final TagModel model;
    private final double[] sums;
    private Beam now = new Beam();
    private Beam next = new Beam();

    /** The likeliest beginnings, the best first. */
    private static final class Beam {

        private final double[] scores = new double[BEAM];
        private final int[] before = new int[BEAM];
        private final int[] last = new int[BEAM];
        private final int[] from = new int[BEAM];
        private int size;

        /** Puts in a beginning if it is among the best; of equal ones the first stays. */
        void offer(double score, int beforeTag, int lastTag, int fromBeginning) {
            if (size == BEAM && score <= scores[BEAM - 1]) {
                return;
            }
            int at = size;
            while (at > 0 && score > scores[at - 1]) {
                at--;
            }
            size = Math.min(BEAM, size + 1);
            for (int i = size - 1; i > at; i--) {
                scores[i] = scores[i - 1];
                before[i] = before[i - 1];
                last[i] = last[i - 1];
                from[i] = from[i - 1];
            }
            scores[at] = score;
            before[at] = beforeTag;
            last[at] = lastTag;
            from[at] = fromBeginning;
        }
    }

    TagSearch(TagModel model) {
        this.model = model;
        this.sums = new double[model.size()];
    }

    /** The tags of the words, in the model's own words. */
    String[] tags(String[] texts) {
        int length = texts.length;
        Word[] words = new Word[length];
        Arrays.setAll(words, i -> model.word(texts[i]));
        int[][] tags = new int[length][BEAM];
        int[][] from = new int[length][BEAM];
        now.size = 1;
        now.scores[0] = 0;
        double[] fixed = new double[sums.length];
        for (int i = 0; i < length; i++) {
            fix(words, i, fixed);
            next.size = 0;
            for (int b = 0; b < now.size; b++) {
                expand(fixed, i, b);
            }
            System.arraycopy(next.last, 0, tags[i], 0, next.size);
            System.arraycopy(next.from, 0, from[i], 0, next.size);
            Beam done = now;
            now = next;
            next = done;
        }
        String[] best = new String[length];
        int b = 0;
        for (int i = length - 1; i >= 0; i--) {
            best[i] = model.tag(tags[i][b]);
            b = from[i][b];
        }
        return best;
    }

    /** Sums what the words and the place in the sentence add, whatever the tags before. */
    private void fix(Word[] words, int i, double[] fixed) {
        System.arraycopy(words[i].own(), 0, fixed, 0, fixed.length);
        model.begin(i).to(fixed);
        int at = 0;
        for (int step = TagModel.REACH; step >= -TagModel.REACH; step--) {
            if (step != 0) {
                int neighbour = i + step;
                if (neighbour >= 0 && neighbour < words.length) {
                    List<TagModel.Adds> around = words[neighbour].around();
                    around.get(at).to(fixed);
                }
                at++;
            }
        }
    }

    private void expand(double[] fixed, int i, int b) {
        System.arraycopy(fixed, 0, sums, 0, sums.length);
        if (i > 0) {
            model.after(now.last[b]).to(sums);
        }
        if (i > 1) {
            model.after(now.before[b], now.last[b]).to(sums);
        }
        double base = now.scores[b] - logSum();
        for (int tag = 0; tag < sums.length; tag++) {
            next.offer(base + sums[tag], i > 0 ? now.last[b] : -1, tag, b);
        }
    }

    /** The logarithm of the sum of the exponentials, from which tags far below the best one are left out. */
    private double logSum() {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double total = 0;
        for (double sum : sums) {
            if (sum - most > NEGLIGIBLE) {
                total += Math.exp(sum - most);
            }
        }
        return most + Math.log(total);
    }
}

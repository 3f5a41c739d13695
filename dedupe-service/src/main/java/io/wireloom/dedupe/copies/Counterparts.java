package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** The sentences of two texts, each with the one in the other text that has most of it. */
final class Counterparts {

    private final List<Sentence> first;
    private final List<Sentence> second;
    private final Side ofFirst;
    private final Side ofSecond;

    Counterparts(SentenceIndex one, SentenceIndex other) {
        first = one.substantial();
        second = other.substantial();
        StemWeights weights = StemWeights.of(one, other);
        ofFirst = new Side(one, second, weights.ofFirst());
        ofSecond = new Side(other, first, weights.ofSecond());
        double[] common = new double[second.size()];
        for (int i = 0; i < first.size(); i++) {
            Arrays.fill(common, 0);
            for (int stem : one.stemsOf(i)) {
                int place = weights.inSecond(stem);
                if (place >= 0) {
                    other.add(weights.ofFirst()[stem], place, common);
                }
            }
            for (int j = 0; j < common.length; j++) {
                ofFirst.offer(i, j, common[j]);
                ofSecond.offer(j, i, common[j]);
            }
        }
    }

    /** The sentences of the first text, told by the second. */
    Side ofFirst() {
        return ofFirst;
    }

    /** The sentences of the second text, told by the first. */
    Side ofSecond() {
        return ofSecond;
    }

    /** The sentences of the first that are retold beside their counterparts. */
    List<Passage> passagesOfFirst() {
        return ofFirst.passages(i -> passage(i, ofFirst.counterparts[i]));
    }

    /** The sentences of the second that are retold; offsets in the first text and the second all the same. */
    List<Passage> passagesOfSecond() {
        return ofSecond.passages(j -> passage(ofSecond.counterparts[j], j));
    }

    private Passage passage(int i, int j) {
        return new Passage(
                first.get(i).start(),
                first.get(i).end(),
                second.get(j).start(),
                second.get(j).end());
    }

    /** One text's sentences. */
    static final class Side {

        /** Share of its weight from which a sentence counts as retold. */
        private static final double GOOD_PART = 0.4;

        /** Share of its weight from which a sentence counts as kept. */
        private static final double KEPT = 0.8;

        private final double[] weights;
        private final double[] common;
        private final int[] counterparts;
        private final List<Sentence> sentences;
        private final List<Sentence> others;

        private Side(SentenceIndex index, List<Sentence> others, double[] stems) {
            this.sentences = index.substantial();
            this.others = others;
            weights = new double[sentences.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = sum(index.stemsOf(i), stems);
            }
            common = new double[weights.length];
            counterparts = new int[weights.length];
        }

        /** One after another, as what is common is added, so that a sentence has all of itself and not a rounding less. */
        private static double sum(int[] stems, double[] weights) {
            double sum = 0;
            for (int stem : stems) {
                sum += weights[stem];
            }
            return sum;
        }

        /** The first of several that have equally much of it counts. */
        private void offer(int sentence, int counterpart, double inCommon) {
            if (inCommon > common[sentence]) {
                common[sentence] = inCommon;
                counterparts[sentence] = counterpart;
            }
        }

        /** Of all its sentences. */
        double weight() {
            return Arrays.stream(weights).sum();
        }

        /**
         * Share of the weight that the counterparts have. A sentence kept in the last part of both texts is left out, as a rewording
         * would not keep it and background does, and so is a quotation kept.
         */
        double share() {
            double weight = 0;
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                if (!kept(i) || !(tail(i) || quotation(i))) {
                    weight += weights[i];
                    sum += common[i];
                }
            }
            return weight == 0 ? 0 : sum / weight;
        }

        private boolean tail(int sentence) {
            return sentence >= Overlap.TAIL * weights.length && counterparts[sentence] >= Overlap.TAIL * others.size();
        }

        private boolean quotation(int sentence) {
            return sentences.get(sentence).quoted()
                    && others.get(counterparts[sentence]).quoted();
        }

        /** Share of the weight in sentences whose counterparts have a good part of them. */
        double retold() {
            return in(this::retold);
        }

        /** Share of the weight in sentences whose counterparts have nearly all of them. */
        double kept() {
            return in(this::kept);
        }

        private double in(IntPredicate chosen) {
            double weight = weight();
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += chosen.test(i) ? weights[i] : 0;
            }
            return weight == 0 ? 0 : sum / weight;
        }

        private boolean kept(int sentence) {
            return common[sentence] > 0 && common[sentence] >= KEPT * weights[sentence];
        }

        private boolean retold(int sentence) {
            return common[sentence] > 0 && common[sentence] >= GOOD_PART * weights[sentence];
        }

        private List<Passage> passages(IntFunction<Passage> passage) {
            List<Passage> passages = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                if (retold(i)) {
                    passages.add(passage.apply(i));
                }
            }
            return passages;
        }
    }
}

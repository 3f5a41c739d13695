package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far one text retells another: rewritten copy swaps and drops words but keeps the names, the numbers and what stands beside them
 * in nearly every sentence, where independent reports of one event share them in a sentence or two. Each sentence of the text that
 * says less is held against its best counterpart in the other, stem by stem, as {@link StemWeights} weighs them.
 *
 * @param share weight of what the counterparts have of the lesser text's sentences, 0 to 1
 * @param sentences how many sentences of substance that text has
 * @param facts how many different names and numbers stand in both of two counterparts
 * @param passages the sentences retold beside their counterparts: offsets in the first text and the second
 */
public record Retelling(double share, int sentences, int facts, List<Passage> passages) {

    /** A sentence with fewer stems matches by chance. */
    private static final int LEAST_STEMS = 3;

    /** Share of its weight from which a sentence counts as retold. */
    private static final double RETOLD = 0.4;

    static Retelling between(ArticleText first, ArticleText second) {
        StemWeights weights = new StemWeights(first.sentences(), second.sentences());
        List<Sentence> ours = substantial(first.sentences());
        List<Sentence> theirs = substantial(second.sentences());
        boolean turned = weight(ours, weights) > weight(theirs, weights);
        List<Sentence> lesser = turned ? theirs : ours;
        List<Sentence> greater = turned ? ours : theirs;
        Set<Long> facts = new HashSet<>();
        List<Passage> passages = new ArrayList<>();
        double told = 0;
        for (Sentence sentence : lesser) {
            Sentence counterpart = counterpart(sentence, greater, weights);
            double common = counterpart == null ? 0 : weights.common(sentence, counterpart);
            told += common;
            if (common > 0 && common >= RETOLD * weights.of(sentence)) {
                commonFacts(sentence, counterpart, facts);
                passages.add(turned ? passage(counterpart, sentence) : passage(sentence, counterpart));
            }
        }
        double all = weight(lesser, weights);
        return new Retelling(all == 0 ? 0 : told / all, lesser.size(), facts.size(), passages);
    }

    private static List<Sentence> substantial(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.stems().length >= LEAST_STEMS)
                .toList();
    }

    private static double weight(List<Sentence> sentences, StemWeights weights) {
        return sentences.stream().mapToDouble(weights::of).sum();
    }

    private static Sentence counterpart(Sentence sentence, List<Sentence> others, StemWeights weights) {
        Sentence best = null;
        double most = 0;
        for (Sentence other : others) {
            double common = weights.common(sentence, other);
            if (common > most) {
                best = other;
                most = common;
            }
        }
        return best;
    }

    private static void commonFacts(Sentence sentence, Sentence counterpart, Set<Long> facts) {
        Arrays.stream(sentence.facts())
                .filter(fact -> Arrays.binarySearch(counterpart.stems(), fact) >= 0)
                .forEach(facts::add);
    }

    private static Passage passage(Sentence first, Sentence second) {
        return new Passage(first.start(), first.end(), second.start(), second.end());
    }
}

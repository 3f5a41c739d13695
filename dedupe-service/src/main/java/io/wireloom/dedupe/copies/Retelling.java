package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far one text retells another sentence by sentence: machine-spun copy swaps words but keeps the names, the numbers and what
 * stands beside them in nearly every sentence, where independent reports of one event share a sentence or two. A name or number
 * weighs as much as {@value #FACT_WEIGHT} other words.
 *
 * @param sentences sentences of substance in the shorter text
 * @param retold those of them with a counterpart
 * @param closelyRetold those of them whose counterpart says much the same
 * @param retoldFacts distinct names and numbers that such pairs have in common
 * @param passages the sentence pairs, offsets in the first text and the second
 */
public record Retelling(int sentences, int retold, int closelyRetold, int retoldFacts, List<Passage> passages) {

    private static final int FACT_WEIGHT = 3;

    /** Shorter sentences match by chance. */
    private static final int LEAST_WORDS = 6;

    private static final int LEAST_COMMON = 4;
    private static final double LEAST_SHARE = 0.4;
    private static final int CLOSE_COMMON = 5;
    private static final double CLOSE_SHARE = 0.5;

    /** A sentence with the weight of each of its words' stems. */
    private record Sentence(Map<String, Integer> weights, int start, int end) {

        int weight() {
            return weights.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The best counterpart of a sentence. */
    private record Match(int at, Set<String> common, double share) {

        boolean counts() {
            return common.size() >= LEAST_COMMON && share >= LEAST_SHARE;
        }

        boolean close() {
            return common.size() >= CLOSE_COMMON && share >= CLOSE_SHARE;
        }
    }

    static Retelling between(ArticleText first, ArticleText second) {
        List<Sentence> ours = sentences(first);
        List<Sentence> theirs = sentences(second);
        boolean turned = ours.size() > theirs.size();
        List<Sentence> shorter = turned ? theirs : ours;
        List<Sentence> longer = turned ? ours : theirs;
        Set<Integer> taken = new HashSet<>();
        Set<String> facts = new HashSet<>();
        List<Passage> passages = new ArrayList<>();
        int close = 0;
        for (Sentence sentence : shorter) {
            Match match = counterpart(sentence, longer, taken);
            if (match.counts()) {
                taken.add(match.at());
                close += match.close() ? 1 : 0;
                Sentence other = longer.get(match.at());
                match.common().stream()
                        .filter(stem -> sentence.weights().get(stem) == FACT_WEIGHT)
                        .forEach(facts::add);
                passages.add(
                        turned
                                ? new Passage(other.start(), other.end(), sentence.start(), sentence.end())
                                : new Passage(sentence.start(), sentence.end(), other.start(), other.end()));
            }
        }
        return new Retelling(shorter.size(), taken.size(), close, facts.size(), passages);
    }

    /** Share of the shorter text's sentences that are retold. */
    double share() {
        return sentences == 0 ? 0 : (double) retold / sentences;
    }

    /** Share of the shorter text's sentences that are closely retold. */
    double closeShare() {
        return sentences == 0 ? 0 : (double) closelyRetold / sentences;
    }

    private static Match counterpart(Sentence sentence, List<Sentence> others, Set<Integer> taken) {
        Match best = new Match(-1, Set.of(), 0);
        for (int i = 0; i < others.size(); i++) {
            Sentence other = others.get(i);
            Set<String> common = new HashSet<>(sentence.weights().keySet());
            common.retainAll(other.weights().keySet());
            int weight = common.stream()
                    .mapToInt(stem -> Math.max(
                            sentence.weights().get(stem), other.weights().get(stem)))
                    .sum();
            Match match = new Match(i, common, (double) weight / Math.min(sentence.weight(), other.weight()));
            if (!taken.contains(i) && match.counts() && match.share() > best.share()) {
                best = match;
            }
        }
        return best;
    }

    private static List<Sentence> sentences(ArticleText text) {
        TreeMap<Integer, List<Word>> words = new TreeMap<>();
        text.words().forEach(word -> words.computeIfAbsent(word.sentence(), key -> new ArrayList<>())
                .add(word));
        Map<Integer, List<String>> facts = Facts.bySentence(text);
        List<Sentence> sentences = new ArrayList<>();
        words.forEach((number, of) -> {
            Map<String, Integer> weights = new HashMap<>();
            of.stream()
                    .map(Word::form)
                    .filter(form -> !StopWords.contains(form))
                    .forEach(form -> weights.put(Facts.stem(form), 1));
            facts.getOrDefault(number, List.of()).forEach(stem -> weights.put(stem, FACT_WEIGHT));
            if (weights.size() >= LEAST_WORDS) {
                sentences.add(new Sentence(
                        weights, of.get(0).start(), of.get(of.size() - 1).end()));
            }
        });
        return sentences;
    }
}

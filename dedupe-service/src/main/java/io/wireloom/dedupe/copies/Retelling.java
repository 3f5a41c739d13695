package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far one text retells another sentence by sentence: machine-spun copy swaps words but keeps the names, the numbers and what
 * stands beside them in nearly every sentence, where independent reports of one event share a sentence or two.
 *
 * @param sentences sentences of substance in the shorter text
 * @param retold those of them with a counterpart
 * @param retoldFacts distinct names and numbers that such pairs have in common
 * @param passages the sentence pairs, offsets in the first text and the second
 */
record Retelling(int sentences, int retold, int retoldFacts, List<Passage> passages) {

    /** Shorter sentences match by chance. */
    private static final int LEAST_WORDS = 6;

    private static final int LEAST_COMMON = 4;
    private static final double LEAST_SHARE = 0.4;

    /** Words and stretch of one sentence. */
    private record Sentence(Set<String> stems, Set<String> facts, int start, int end) {}

    static Retelling between(ArticleText first, ArticleText second) {
        List<Sentence> ours = sentences(first);
        List<Sentence> theirs = sentences(second);
        boolean turned = ours.size() > theirs.size();
        List<Sentence> shorter = turned ? theirs : ours;
        List<Sentence> longer = turned ? ours : theirs;
        Set<Integer> taken = new HashSet<>();
        Set<String> facts = new HashSet<>();
        List<Passage> passages = new ArrayList<>();
        for (Sentence sentence : shorter) {
            int at = counterpart(sentence, longer, taken);
            if (at >= 0) {
                taken.add(at);
                Sentence other = longer.get(at);
                sentence.facts().stream().filter(other.facts()::contains).forEach(facts::add);
                passages.add(
                        turned
                                ? new Passage(other.start(), other.end(), sentence.start(), sentence.end())
                                : new Passage(sentence.start(), sentence.end(), other.start(), other.end()));
            }
        }
        return new Retelling(shorter.size(), taken.size(), facts.size(), passages);
    }

    /** Share of the shorter text's sentences that are retold. */
    double share() {
        return sentences == 0 ? 0 : (double) retold / sentences;
    }

    private static int counterpart(Sentence sentence, List<Sentence> others, Set<Integer> taken) {
        int best = -1;
        double bestShare = 0;
        for (int i = 0; i < others.size(); i++) {
            Sentence other = others.get(i);
            long common =
                    sentence.stems().stream().filter(other.stems()::contains).count();
            double share = (double) common
                    / Math.min(sentence.stems().size(), other.stems().size());
            if (!taken.contains(i) && common >= LEAST_COMMON && share >= LEAST_SHARE && share > bestShare) {
                best = i;
                bestShare = share;
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
            Set<String> stems = new HashSet<>();
            of.stream()
                    .map(Word::form)
                    .filter(form -> !StopWords.contains(form))
                    .map(Facts::stem)
                    .forEach(stems::add);
            if (stems.size() >= LEAST_WORDS) {
                sentences.add(new Sentence(
                        stems,
                        Set.copyOf(facts.getOrDefault(number, List.of())),
                        of.get(0).start(),
                        of.get(of.size() - 1).end()));
            }
        });
        return sentences;
    }
}

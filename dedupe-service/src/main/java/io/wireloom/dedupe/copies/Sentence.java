package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a sentence is about: the stems of its words, without those that say nothing. */
final class Sentence {

    private final long[] facts;
    private final long[] stems;
    private final int start;
    private final int end;

    private Sentence(long[] facts, long[] stems, int start, int end) {
        this.facts = facts;
        this.stems = stems;
        this.start = start;
        this.end = end;
    }

    /** The sentences that the words make up. */
    static List<Sentence> of(String text, List<Word> words) {
        List<List<Word>> parts = parts(words);
        Facts facts = new Facts(text, parts);
        return parts.stream().map(part -> of(part, facts)).toList();
    }

    /** Hashes of the stems of its numbers and names, in the order of the text. */
    long[] facts() {
        return facts;
    }

    /** Hashes of all its stems, each once, sorted. */
    long[] stems() {
        return stems;
    }

    /** First UTF-16 unit. */
    int start() {
        return start;
    }

    /** One past the last. */
    int end() {
        return end;
    }

    private static Sentence of(List<Word> words, Facts facts) {
        long[] stems = new long[words.size()];
        long[] known = new long[words.size()];
        int count = 0;
        int factCount = 0;
        for (Word word : words) {
            boolean fact = facts.contains(word);
            if (fact || !StopWords.contains(word.form())) {
                long stem = Facts.stem(word);
                stems[count++] = stem;
                if (fact) {
                    known[factCount++] = stem;
                }
            }
        }
        return new Sentence(
                Arrays.copyOf(known, factCount),
                Arrays.stream(stems, 0, count).sorted().distinct().toArray(),
                words.get(0).start(),
                words.get(words.size() - 1).end());
    }

    private static List<List<Word>> parts(List<Word> words) {
        List<List<Word>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).sentence() != words.get(from).sentence()) {
                parts.add(words.subList(from, i));
                from = i;
            }
        }
        return parts;
    }
}

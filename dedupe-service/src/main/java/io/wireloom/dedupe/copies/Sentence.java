package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What a sentence is about: the stems of its words, without those that say nothing. */
final class Sentence {

    private final long[] facts;
    private final long[] figures;
    private final long[] stems;
    private final boolean quoted;
    private final int start;
    private final int end;

    private Sentence(long[] facts, long[] figures, long[] stems, boolean quoted, int start, int end) {
        this.facts = facts;
        this.figures = figures;
        this.stems = stems;
        this.quoted = quoted;
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

    /** Hashes of its numbers, in the order of the text. */
    long[] figures() {
        return figures;
    }

    /** Hashes of all its stems, each once, sorted. */
    long[] stems() {
        return stems;
    }

    /** Whether most of it stands in quotation marks. */
    boolean quoted() {
        return quoted;
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
        LongStream.Builder known = LongStream.builder();
        LongStream.Builder figures = LongStream.builder();
        LongStream.Builder stems = LongStream.builder();
        for (Word word : words) {
            boolean figure = Facts.number(word);
            boolean fact = figure || facts.name(word);
            if (fact || !StopWords.contains(word.form())) {
                long stem = Facts.stem(word);
                stems.add(stem);
                if (fact) {
                    known.add(stem);
                }
                if (figure) {
                    figures.add(stem);
                }
            }
        }
        return new Sentence(
                known.build().toArray(),
                figures.build().toArray(),
                stems.build().sorted().distinct().toArray(),
                2 * words.stream().filter(Word::quoted).count() > words.size(),
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

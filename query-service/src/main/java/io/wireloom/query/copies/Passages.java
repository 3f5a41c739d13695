package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Source;
import io.wireloom.query.diff.Change;
import io.wireloom.query.diff.Change.Kind;
import io.wireloom.query.diff.Change.Stretch;
import io.wireloom.query.diff.TextDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The aligned passages of two texts, straight or through a third that both share text with. Plain functions of the texts. */
final class Passages {

    /** UTF-16 units; what two texts share by way of a third is told from this length on, about four words. */
    private static final int SHORTEST = 24;

    private static final Comparator<Passage> READING = Comparator.comparingInt(Passage::start)
            .thenComparingInt(Passage::ofStart)
            .thenComparingInt(Passage::end)
            .thenComparingInt(Passage::ofEnd);

    private Passages() {}

    /** From {@code text} to {@code other}, as the record of either says, in the order of {@code text}; empty when neither does. */
    static List<Passage> between(Text text, Text other) {
        Stream<Passage> taken = taken(text, other);
        Stream<Passage> given = taken(other, text)
                .map(passage -> new Passage(passage.ofStart(), passage.ofEnd(), passage.start(), passage.end()));
        return Stream.concat(taken, given)
                .filter(passage -> stands(passage, text, other))
                .sorted(READING)
                .toList();
    }

    private static Stream<Passage> taken(Text copy, Text original) {
        return copy.copies() == null
                ? Stream.empty()
                : Member.of(copy.copies(), null)
                        .sources()
                        .filter(source -> source.of().equals(original.articleId()))
                        .map(Source::passages)
                        .flatMap(List::stream);
    }

    /** Offsets of another version than the one at hand may lie outside its text. */
    private static boolean stands(Passage passage, Text text, Text other) {
        return 0 <= passage.start()
                && passage.start() < passage.end()
                && passage.end() <= text.article().text().length()
                && 0 <= passage.ofStart()
                && passage.ofStart() < passage.ofEnd()
                && passage.ofEnd() <= other.article().text().length();
    }

    /** From {@code text} to {@code other} by way of {@code third}: where both hold the same stretch of it. */
    static List<Passage> through(Text third, Text text, Text other) {
        List<Passage> through = new ArrayList<>();
        List<Passage> others = between(third, other);
        for (Passage one : between(third, text)) {
            for (Passage two : others) {
                int start = Math.max(one.start(), two.start());
                int end = Math.min(one.end(), two.end());
                if (end - start >= SHORTEST) {
                    Stretch here = carry(words(third, text, one), start, end);
                    Stretch there = carry(words(third, other, two), start, end);
                    if (here != null && there != null) {
                        through.add(new Passage(here.start(), here.end(), there.start(), there.end()));
                    }
                }
            }
        }
        return through.stream().sorted(READING).toList();
    }

    /** The words of an aligned passage: what both texts hold of it, and what only one. */
    static List<Change> words(Text text, Text other, Passage passage) {
        return TextDiff.words(
                stretch(text, passage.start(), passage.end()), stretch(other, passage.ofStart(), passage.ofEnd()));
    }

    static Stretch stretch(Text text, int start, int end) {
        return new Stretch(start, end, text.article().text().substring(start, end));
    }

    /** The stretch on the other side from the first to the last word that stands on both; null when none does. */
    private static Stretch carry(List<Change> words, int start, int end) {
        List<Change> kept = words.stream()
                .filter(change -> change.kind() == Kind.SAME)
                .filter(change -> change.from().end() > start && change.from().start() < end)
                .toList();
        if (kept.isEmpty()) {
            return null;
        }
        Change first = kept.get(0);
        Change last = kept.get(kept.size() - 1);
        int within = carry(first, start);
        int blank = first.to().text().substring(within).length()
                - first.to().text().substring(within).stripLeading().length();
        int from = first.to().start() + within + blank;
        int to = last.to().start() + carry(last, end);
        return from < to ? new Stretch(from, to, "") : null;
    }

    /** How far into the other side of a kept stretch a place on this side lies: both have the same characters but for white space. */
    private static int carry(Change kept, int place) {
        int within = Math.min(
                Math.max(0, place - kept.from().start()), kept.from().text().length());
        long marks = kept.from()
                .text()
                .substring(0, within)
                .chars()
                .filter(Passages::counts)
                .count();
        String other = kept.to().text();
        int at = 0;
        for (long seen = 0; seen < marks && at < other.length(); at++) {
            seen += counts(other.charAt(at)) ? 1 : 0;
        }
        return at;
    }

    private static boolean counts(int character) {
        return !Character.isWhitespace(character);
    }
}

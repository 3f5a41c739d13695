package io.wireloom.dedupe.quotations;

import java.util.ArrayList;
import java.util.List;

/**
 * Two wordings beside each other.
 *
 * @param first the words of the one
 * @param second the words of the other
 * @param matches pairs of indexes of equal words, in order
 */
record WordAlignment(List<QuotedWord> first, List<QuotedWord> second, List<Match> matches) {

    /** Two equal words, by their places. */
    record Match(int first, int second) {}

    /** Words between two neighbouring matches: those of the first wording, those of the second. */
    record Gap(List<QuotedWord> first, List<QuotedWord> second) {

        /** Words exchanged at an end; more are another part of the speech. */
        private static final int MOST_EXCHANGED = 3;

        /** Whether, at an end of the wordings, a few words stand in place of a few others. */
        boolean exchanges() {
            int one = spoken(first);
            int other = spoken(second);
            return Math.min(one, other) > 0 && Math.max(one, other) <= MOST_EXCHANGED && !alike();
        }

        static int spoken(List<QuotedWord> run) {
            return (int) run.stream().filter(QuotedWord::spoken).count();
        }

        boolean alike() {
            return Readings.alike(first, second);
        }

        boolean empty() {
            return first.isEmpty() && second.isEmpty();
        }
    }

    WordAlignment {
        matches = List.copyOf(matches);
    }

    /** Aligns two wordings; the same alignment whichever comes first. */
    static WordAlignment of(Wording first, Wording second) {
        boolean swapped = first.form().compareTo(second.form()) > 0;
        List<Match> matches = swapped
                ? AlignmentSearch.matches(second.words(), first.words()).stream()
                        .map(match -> new Match(match.second(), match.first()))
                        .toList()
                : AlignmentSearch.matches(first.words(), second.words());
        return new WordAlignment(first.words(), second.words(), matches);
    }

    /** The gaps between matches that hold words. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < matches.size(); i++) {
            Match before = matches.get(i - 1);
            Match after = matches.get(i);
            Gap gap = new Gap(
                    first.subList(before.first() + 1, after.first()),
                    second.subList(before.second() + 1, after.second()));
            if (!gap.empty()) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    /** The words before the first match. */
    Gap head() {
        Match match = matches.get(0);
        return new Gap(first.subList(0, match.first()), second.subList(0, match.second()));
    }

    /** The words after the last match. */
    Gap tail() {
        Match match = matches.get(matches.size() - 1);
        return new Gap(
                first.subList(match.first() + 1, first.size()), second.subList(match.second() + 1, second.size()));
    }
}

package io.wireloom.bench.copies;

import io.wireloom.bench.report.Rate;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.CopyLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The service's verdict on labelled pairs, and the baseline's.
 *
 * @param copy copy against no copy
 * @param baseline the same by 5-gram containment at {@code threshold}
 * @param threshold the one that is best on these very pairs
 * @param kinds how often each label got each verdict
 * @param direction of the copies that the service finds and of which the set says so: is the same one the copy
 */
record PairScore(Rate copy, Rate baseline, double threshold, Map<String, Map<String, Integer>> kinds, Rate direction) {

    /**
     * A pair with its verdicts.
     *
     * @param copy id of the one that the service takes for the copy; null when it takes neither for one
     */
    record Verdict(LabelledPair pair, String kind, String copy, double containment) {}

    static PairScore of(List<Verdict> verdicts) {
        Rate copy = Rate.NONE;
        Rate direction = Rate.NONE;
        Map<String, Map<String, Integer>> kinds = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            boolean says = !verdict.kind().equals(LabelledPair.NONE);
            copy = count(copy, verdict.pair().isCopy(), says);
            if (says && verdict.pair().isCopy() && verdict.pair().copy() != null) {
                boolean same = verdict.pair().copy().equals(verdict.copy());
                direction = direction.plus(same ? 1 : 0, 1, 1);
            }
            kinds.computeIfAbsent(verdict.pair().relation(), missing -> new TreeMap<>())
                    .merge(verdict.kind(), 1, Integer::sum);
        }
        double threshold = bestThreshold(verdicts);
        return new PairScore(copy, baseline(verdicts, threshold), threshold, kinds, direction);
    }

    static Verdict verdict(Library library, LabelledPair pair) {
        Library.Entry first = library.get(pair.first());
        Library.Entry second = library.get(pair.second());
        Optional<CopyLink> link = library.link(first, second);
        String kind = link.map(CopyLink::relation)
                .map(Relation::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse(LabelledPair.NONE);
        String copy = link.map(CopyLink::copy).map(library::idOf).orElse(null);
        return new Verdict(pair, kind, copy, first.shingles().containment(second.shingles()));
    }

    /** Share of the pairs whose kind is right, 0 to 1. */
    double accuracy() {
        int right = 0;
        int all = 0;
        for (Map.Entry<String, Map<String, Integer>> label : kinds.entrySet()) {
            String kind = new LabelledPair("", "", label.getKey()).kind();
            right += label.getValue().getOrDefault(kind, 0);
            all += label.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        return all == 0 ? 0 : (double) right / all;
    }

    private static double bestThreshold(List<Verdict> verdicts) {
        double best = 0;
        double bestF1 = -1;
        List<Double> candidates = new ArrayList<>(
                new TreeSet<>(verdicts.stream().map(Verdict::containment).toList()));
        for (double threshold : candidates) {
            double f1 = baseline(verdicts, threshold).f1();
            if (f1 > bestF1) {
                best = threshold;
                bestF1 = f1;
            }
        }
        return best;
    }

    private static Rate baseline(List<Verdict> verdicts, double threshold) {
        Rate rate = Rate.NONE;
        for (Verdict verdict : verdicts) {
            rate = count(rate, verdict.pair().isCopy(), verdict.containment() >= threshold);
        }
        return rate;
    }

    private static Rate count(Rate rate, boolean is, boolean says) {
        return rate.plus(is && says ? 1 : 0, is ? 1 : 0, says ? 1 : 0);
    }
}

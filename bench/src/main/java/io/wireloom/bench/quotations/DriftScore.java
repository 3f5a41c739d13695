package io.wireloom.bench.quotations;

import io.wireloom.bench.report.Rate;
import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well quotations are aligned with the speech they are of, and their drifts flagged.
 *
 * @param alignment articles set beside an article of the same speech
 * @param drifts for each drift, of the articles that are one speech
 * @param byVariant for each variant, the articles read as they should be
 * @param misread the others, in words
 */
record DriftScore(Rate alignment, Map<Drift, Rate> drifts, Map<Variant, Rate> byVariant, List<String> misread) {

    /**
     * What was made of one telling.
     *
     * @param found set beside other articles
     * @param right set beside articles of its own speech only
     * @param flags the drifts flagged
     */
    private record Reading(Telling telling, List<SharedQuotation> found, boolean right, Set<Drift> flags) {

        boolean wanted() {
            return telling.variant().same();
        }

        Rate alignment() {
            return new Rate(right && wanted() ? 1 : 0, wanted() ? 1 : 0, found.isEmpty() ? 0 : 1);
        }

        Rate drift(Drift drift) {
            boolean planted = telling.variant().drifts().contains(drift);
            boolean flagged = flags.contains(drift);
            return new Rate(planted && flagged ? 1 : 0, planted ? 1 : 0, flagged ? 1 : 0);
        }

        boolean asPlanted() {
            return wanted() ? right && flags.equals(telling.variant().drifts()) : found.isEmpty();
        }
    }

    static DriftScore of(List<Telling> tellings, QuotationIndex index) {
        Map<String, Telling> byId = new TreeMap<>();
        tellings.forEach(telling -> byId.put(telling.id(), telling));
        Map<String, List<SharedQuotation>> shared = new TreeMap<>();
        index.concordance().shared().forEach((articleId, list) -> shared.put(index.idOf(articleId), list));
        return of(tellings.stream()
                .filter(telling -> telling.variant() != null)
                .map(telling -> {
                    List<SharedQuotation> found = shared.getOrDefault(telling.id(), List.of());
                    boolean right = !found.isEmpty()
                            && found.stream()
                                    .allMatch(one ->
                                            byId.get(index.idOf(one.of())).speech() == telling.speech());
                    Set<Drift> flags = new HashSet<>();
                    found.forEach(one -> flags.addAll(one.drifts()));
                    return new Reading(telling, found, right, flags);
                })
                .toList());
    }

    private static DriftScore of(List<Reading> readings) {
        Rate alignment = Rate.NONE;
        Map<Drift, Rate> drifts = new EnumMap<>(Drift.class);
        Map<Variant, Rate> byVariant = new EnumMap<>(Variant.class);
        List<String> misread = new ArrayList<>();
        for (Reading reading : readings) {
            alignment = sum(alignment, reading.alignment());
            for (Drift drift : List.of(Drift.CUT, Drift.ALTERED, Drift.REATTRIBUTED)) {
                drifts.merge(drift, reading.drift(drift), DriftScore::sum);
            }
            Telling telling = reading.telling();
            byVariant.merge(telling.variant(), new Rate(reading.asPlanted() ? 1 : 0, 1, 1), DriftScore::sum);
            if (!reading.asPlanted()) {
                misread.add("MISREAD " + telling.variant() + " " + reading.found() + "\n  "
                        + telling.text().replaceAll("\\s+", " "));
            }
        }
        return new DriftScore(alignment, drifts, byVariant, misread);
    }

    private static Rate sum(Rate one, Rate other) {
        return one.plus(other.right(), other.gold(), other.system());
    }
}

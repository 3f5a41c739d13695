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

    static DriftScore of(List<Telling> tellings, QuotationIndex index) {
        Map<String, Telling> byId = new TreeMap<>();
        tellings.forEach(telling -> byId.put(telling.id(), telling));
        Map<String, List<SharedQuotation>> shared = new TreeMap<>();
        index.concordance().shared().forEach((articleId, list) -> shared.put(index.idOf(articleId), list));
        Rate alignment = Rate.NONE;
        Map<Drift, Rate> drifts = new EnumMap<>(Drift.class);
        Map<Variant, Rate> byVariant = new EnumMap<>(Variant.class);
        List<String> misread = new ArrayList<>();
        for (Telling telling : tellings) {
            if (telling.variant() == null) {
                continue;
            }
            List<SharedQuotation> found = shared.getOrDefault(telling.id(), List.of());
            boolean right = !found.isEmpty()
                    && found.stream()
                            .allMatch(one -> byId.get(index.idOf(one.of())).speech() == telling.speech());
            boolean wanted = telling.variant().same();
            alignment = alignment.plus(right && wanted ? 1 : 0, wanted ? 1 : 0, found.isEmpty() ? 0 : 1);
            Set<Drift> flags = new HashSet<>();
            found.forEach(one -> flags.addAll(one.drifts()));
            Set<Drift> planted = telling.variant().drifts();
            for (Drift drift : List.of(Drift.CUT, Drift.ALTERED, Drift.REATTRIBUTED)) {
                boolean both = flags.contains(drift) && planted.contains(drift);
                Rate rate = drifts.getOrDefault(drift, Rate.NONE);
                drifts.put(
                        drift, rate.plus(both ? 1 : 0, planted.contains(drift) ? 1 : 0, flags.contains(drift) ? 1 : 0));
            }
            boolean asPlanted = wanted ? right && flags.equals(planted) : found.isEmpty();
            if (!asPlanted) {
                misread.add("MISREAD " + telling.variant() + " " + found + "\n  "
                        + telling.text().replaceAll("\\s+", " "));
            }
            byVariant.merge(
                    telling.variant(),
                    new Rate(asPlanted ? 1 : 0, 1, 1),
                    (one, more) -> one.plus(more.right(), more.gold(), more.system()));
        }
        return new DriftScore(alignment, drifts, byVariant, misread);
    }
}

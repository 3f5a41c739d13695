package io.wireloom.bench.incidents.labelled;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which claims a reader's labels speak of: those that mostly stand in a labelled sentence. A claim over sentences of several events
 * is left out.
 *
 * @param events the event of each claim, by claim id
 * @param general ids of claims of sentences that tell no particular event
 * @param lost labelled sentences that do not stand in their article's text
 * @param silent labelled sentences of an event of which no claim was made
 */
record LabelledClaims(Map<String, String> events, Set<String> general, int lost, int silent) {

    /** A labelled sentence, or a claim's evidence, is said to hold the other when it shares this part of it. */
    private static final double MOSTLY = 0.5;

    /**
     * @param labels sentences of any documents
     * @param articles the articles, by document id
     * @param claims the claims of each article, by document id
     */
    static LabelledClaims of(
            List<LabelledSentence> labels, Map<String, Article> articles, Map<String, List<Claim>> claims) {
        Map<String, Set<String>> told = new HashMap<>();
        Set<String> general = new HashSet<>();
        int lost = 0;
        int silent = 0;
        for (LabelledSentence label : labels) {
            Article article = articles.get(label.document());
            int[] at = article == null || article.text() == null ? null : label.in(article.text());
            if (at == null) {
                lost++;
                continue;
            }
            List<String> ids = claims.getOrDefault(label.document(), List.of()).stream()
                    .filter(claim -> mostlyIn(claim, at))
                    .map(Claim::claimId)
                    .toList();
            if (label.event() == null) {
                general.addAll(ids);
            } else {
                silent += ids.isEmpty() ? 1 : 0;
                ids.forEach(id ->
                        told.computeIfAbsent(id, missing -> new HashSet<>()).add(label.event()));
            }
        }
        Map<String, String> events = new HashMap<>();
        told.forEach((id, of) -> {
            if (of.size() == 1) {
                events.put(id, of.iterator().next());
            }
        });
        general.removeAll(told.keySet());
        return new LabelledClaims(events, general, lost, silent);
    }

    private static boolean mostlyIn(Claim claim, int[] at) {
        int start = claim.evidence().start();
        int end = claim.evidence().end();
        int shared = Math.min(end, at[1]) - Math.max(start, at[0]);
        return shared > 0 && shared >= MOSTLY * Math.min(end - start, at[1] - at[0]);
    }
}

package io.wireloom.local.differences;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How two extractors' claims of one article version differ. A claim of one is the same claim as one of the other when both name an
 * event of one type by the same words; of several such, in their order.
 *
 * @param articleId the article
 * @param before claims of the extractor in use
 * @param after claims of the candidate
 * @param changes claims added, removed and changed, in order of their words
 */
record ArticleDifferences(String articleId, int before, int after, List<Change> changes) {

    /** Compares the claims of one article version. */
    static ArticleDifferences between(ArticleClaims old, ArticleClaims candidate) {
        Map<String, List<Claim>> open = new HashMap<>();
        candidate.claims().forEach(claim -> open.computeIfAbsent(key(claim), key -> new ArrayList<>())
                .add(claim));
        List<Place> changes = new ArrayList<>();
        for (Claim claim : old.claims()) {
            List<Claim> same = open.getOrDefault(key(claim), List.of());
            if (same.isEmpty()) {
                changes.add(new Place(claim, change(Change.Kind.REMOVED, claim, List.of())));
                continue;
            }
            List<Change.Slot> slots = Slots.between(claim, same.remove(0));
            if (!slots.isEmpty()) {
                changes.add(new Place(claim, change(Change.Kind.CHANGED, claim, slots)));
            }
        }
        open.values()
                .forEach(claims -> claims.forEach(
                        claim -> changes.add(new Place(claim, change(Change.Kind.ADDED, claim, List.of())))));
        return new ArticleDifferences(
                old.articleId(),
                old.claims().size(),
                candidate.claims().size(),
                changes.stream().sorted().map(Place::change).toList());
    }

    /** A change with the claim whose words it stands at. */
    private record Place(Claim claim, Change change) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byStart =
                    Integer.compare(claim.event().start(), other.claim.event().start());
            return byStart != 0 ? byStart : change.kind().compareTo(other.change.kind());
        }
    }

    private static String key(Claim claim) {
        return claim.event().type() + "@" + claim.event().start() + "-"
                + claim.event().end();
    }

    private static Change change(Change.Kind kind, Claim claim, List<Change.Slot> slots) {
        String subtype =
                claim.event().subtype() == null ? "" : "/" + claim.event().subtype();
        String event = claim.event().type() + subtype + " \"" + claim.event().text() + "\"";
        return new Change(kind, event, claim.evidence().text(), slots);
    }
}

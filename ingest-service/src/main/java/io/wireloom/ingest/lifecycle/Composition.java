package io.wireloom.ingest.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the items of one story make together: a function of their set.
 *
 * <ul>
 *   <li>A whole is a version as it is.
 *   <li>An addition stands, at its own place, on the newest whole before it and that whole's additions up to it. It waits while the
 *       whole or an addition between them is missing, or when the story is withdrawn.
 *   <li>A note keeps the text that stands before its place. It waits while there is none.
 * </ul>
 *
 * An item that comes late may take the ground from an addition that once stood: a later lead or a kill falls between its lead and
 * itself. Then what is known without it is stated once more at its place, so that the outdated composition, which readers may
 * have, does not stay on top.
 *
 * @param versions oldest first
 * @param waiting the items that wait for another one
 */
public record Composition(List<Version> versions, List<Piece> waiting) {

    /** Composes a story's items; of an item given twice, the first counts. */
    public static Composition of(Collection<Piece> items) {
        List<Piece> sorted = items.stream()
                .collect(Collectors.toMap(Piece::versionId, Function.identity(), (first, again) -> first))
                .values()
                .stream()
                .sorted(Piece.ORDER)
                .toList();
        List<Version> versions = new ArrayList<>();
        List<Piece> waiting = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            compose(sorted.subList(0, i + 1), versions, waiting);
        }
        int last = lastWhole(sorted);
        waiting.removeIf(piece -> sorted.indexOf(piece) < last
                || versions.stream().anyMatch(version -> version.additions().contains(piece)));
        return new Composition(List.copyOf(versions), List.copyOf(waiting));
    }

    /** Composes what stands at the place of the last of {@code known}, in order. */
    private static void compose(List<Piece> known, List<Version> versions, List<Piece> waiting) {
        Piece place = known.get(known.size() - 1);
        if (place.whole()) {
            versions.add(Version.of(place));
            return;
        }
        int at = lastWhole(known);
        if (at < 0) {
            waiting.add(place);
            return;
        }
        Piece base = known.get(at);
        List<Piece> since = known.subList(at + 1, known.size());
        List<Piece> additions = base.usable() ? additions(since) : List.of();
        boolean stands = place.note() || additions.contains(place);
        if (!stands) {
            waiting.add(place);
        }
        if (stands || mayHaveStood(known, place)) {
            List<Piece> notes = since.stream().filter(Piece::note).toList();
            versions.add(Version.composed(place, base, additions, notes, known.size() - 1, latest(known)));
        }
    }

    /** The additions from 1 on without a gap; of two with the same number, the newer. */
    private static List<Piece> additions(List<Piece> since) {
        Map<Integer, Piece> numbered = new TreeMap<>();
        since.stream().filter(piece -> piece.addition() > 0).forEach(piece -> numbered.put(piece.addition(), piece));
        List<Piece> additions = new ArrayList<>();
        while (numbered.containsKey(additions.size() + 1)) {
            additions.add(numbered.get(additions.size() + 1));
        }
        return additions;
    }

    /** Whether some of what is known, without the rest, holds all that an addition needs: the oldest lead gives it most room. */
    private static boolean mayHaveStood(List<Piece> known, Piece place) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).whole() && known.get(i).usable()) {
                return additions(known.subList(i + 1, known.size())).contains(place);
            }
        }
        return false;
    }

    private static int lastWhole(List<Piece> known) {
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).whole()) {
                return i;
            }
        }
        return -1;
    }

    private static Instant latest(List<Piece> known) {
        return known.stream()
                .map(Piece::statedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}

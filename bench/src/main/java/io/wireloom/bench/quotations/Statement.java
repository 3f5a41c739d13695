package io.wireloom.bench.quotations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A sentence that somebody says.
 *
 * @param parts subject, predicate, middle and ending
 * @param filling what is in their gaps
 */
record Statement(List<Part> parts, Map<String, String> filling) {

    static Statement any(Random random) {
        return new Statement(
                List.of(
                        Words.pick(Part.SUBJECTS, random),
                        Words.pick(Part.PREDICATES, random),
                        Words.pick(Part.MIDDLES, random),
                        Words.pick(Part.ENDINGS, random)),
                Words.filling(random));
    }

    String said() {
        return sentence(parts.stream().map(Part::said).toList());
    }

    String otherwise() {
        return sentence(parts.stream().map(Part::otherwise).toList());
    }

    /** Without its subject and predicate. */
    String lateHalf() {
        return sentence(parts.stream().skip(2).map(Part::said).toList());
    }

    /** Its subject and predicate alone. */
    String earlyHalf() {
        return sentence(parts.stream().limit(2).map(Part::said).toList());
    }

    /** Without its middle; what is left out is perhaps marked. */
    String withoutMiddle(boolean marked) {
        return sentence(List.of(
                parts.get(0).said(),
                parts.get(1).said(),
                marked ? "..." : "",
                parts.get(3).said()));
    }

    /** Whether there is such a gap. */
    boolean has(String gap) {
        return parts.stream().anyMatch(part -> part.said().contains("{" + gap + "}"));
    }

    /** With another word in a gap. */
    Statement changed(String gap, Random random) {
        Map<String, String> changed = new TreeMap<>(filling);
        changed.put(gap, Words.other(gap, filling.get(gap), random));
        return new Statement(parts, changed);
    }

    private String sentence(List<String> words) {
        String filled = Words.filled(String.join(" ", words), filling).replaceAll(" +", " ");
        return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
    }
}

package io.wireloom.bench.attributions;

import io.wireloom.bench.report.Table;
import io.wireloom.extract.attribution.Attributed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each rule is right, and what was missed or made up. */
final class Mistakes {

    private static final int SHOWN = 160;

    /** What came of a rule's findings. */
    private static final class Count {
        private int found;
        private int right;
        private int source;
    }

    private final Map<String, Count> byRule = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    void note(Corpus.Text text, List<Marked> gold, List<Attributed> found, List<Marked> system, List<Pairing> pairs) {
        BitSet hitGold = new BitSet();
        BitSet hitSystem = new BitSet();
        for (Pairing pair : pairs) {
            hitGold.set(pair.gold());
            hitSystem.set(pair.system());
            boolean source = Pairing.sameSource(gold.get(pair.gold()), system.get(pair.system()));
            count(system.get(pair.system()).label()).source += source ? 1 : 0;
            if (!source) {
                lines.add("SOURCE " + text.id() + " " + gold(text, pair.gold()) + " read as "
                        + shown(found.get(pair.system())));
            }
        }
        for (int s = 0; s < system.size(); s++) {
            Count count = count(system.get(s).label());
            count.found++;
            count.right += hitSystem.get(s) ? 1 : 0;
            if (!hitSystem.get(s)) {
                lines.add("EXTRA " + text.id() + " " + shown(found.get(s)));
            }
        }
        for (int g = 0; g < gold.size(); g++) {
            if (!hitGold.get(g)) {
                lines.add("MISSED " + text.id() + " " + gold(text, g));
            }
        }
    }

    private Count count(String rule) {
        return byRule.computeIfAbsent(rule, r -> new Count());
    }

    private static String gold(Corpus.Text text, int index) {
        var one = text.filled().get(index);
        StringBuilder shown = new StringBuilder();
        one.path("source")
                .forEach(span ->
                        shown.append('[').append(span.path("text").asText()).append("] "));
        one.path("cue")
                .forEach(span ->
                        shown.append('{').append(span.path("text").asText()).append("} "));
        one.path("content")
                .forEach(span ->
                        shown.append(shortened(span.path("text").asText())).append(" | "));
        return shown.toString().replace('\n', ' ');
    }

    private static String shown(Attributed one) {
        StringBuilder shown = new StringBuilder(one.rule()).append(' ');
        one.source().forEach(span -> shown.append('[').append(span.text()).append("] "));
        shown.append('{').append(one.cue().text()).append("} ");
        one.content().forEach(span -> shown.append(shortened(span.text())).append(" | "));
        return shown.toString().replace('\n', ' ');
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    void print(PrintWriter out) {
        Table table = new Table("rule", "found", "right", "source right", "share right");
        byRule.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Count> entry) -> -entry.getValue().found))
                .forEach(entry -> table.row(
                        entry.getKey(),
                        entry.getValue().found,
                        entry.getValue().right,
                        entry.getValue().source,
                        (double) entry.getValue().right / entry.getValue().found));
        table.print(out);
        lines.forEach(out::println);
    }
}

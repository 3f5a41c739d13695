package io.wireloom.bench.attributions;

import io.wireloom.bench.report.Rate;
import io.wireloom.bench.report.Table;
import java.util.BitSet;
import java.util.List;

/** What was right over all documents so far. */
final class Tally {

    private Rate content = Rate.NONE;
    private Rate contentAndSource = Rate.NONE;
    private Rate exact = Rate.NONE;
    private Rate tokens = Rate.NONE;

    /** Counts one document; gives the pairs. */
    List<Pairing> count(List<Marked> gold, List<Marked> system) {
        List<Pairing> pairs = Pairing.of(gold, system);
        long sources = pairs.stream()
                .filter(pair -> Pairing.sameSource(gold.get(pair.gold()), system.get(pair.system())))
                .count();
        long same = pairs.stream().filter(pair -> pair.overlap() == 1).count();
        content = content.plus(pairs.size(), gold.size(), system.size());
        contentAndSource = contentAndSource.plus(sources, gold.size(), system.size());
        exact = exact.plus(same, gold.size(), system.size());
        BitSet wanted = union(gold);
        BitSet found = union(system);
        BitSet both = (BitSet) wanted.clone();
        both.and(found);
        tokens = tokens.plus(both.cardinality(), wanted.cardinality(), found.cardinality());
        return pairs;
    }

    private static BitSet union(List<Marked> marked) {
        BitSet all = new BitSet();
        marked.forEach(one -> all.or(one.content()));
        return all;
    }

    Rate content() {
        return content;
    }

    Rate contentAndSource() {
        return contentAndSource;
    }

    Rate exact() {
        return exact;
    }

    Rate tokens() {
        return tokens;
    }

    /** Adds one row per figure. */
    void rows(Table table, String system) {
        table.rate(system + ": content", content)
                .rate(system + ": content and source", contentAndSource)
                .rate(system + ": exact content", exact)
                .rate(system + ": content tokens", tokens);
    }
}

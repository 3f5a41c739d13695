package io.wireloom.dedupe.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two clusters may be one: no telling of the one rules out one of the other, unless the two were matched. Of different
 * articles, tellings rule each other out by what they say alone, so each pair of forms is looked at once.
 */
final class Compatibility {

    private final Ties ties;
    private final RuledClaims ruled;
    private final Map<String, Telling> tellings;
    private final Map<List<String>, Boolean> known = new HashMap<>();
    private final Map<Circumstances, Map<Circumstances, Boolean>> free = new HashMap<>();

    /**
     * @param ties every edge among the tellings and their forms
     * @param tellings the tellings, by id
     * @param ruled what the desk decided of them
     */
    Compatibility(Ties ties, Map<String, Telling> tellings, RuledClaims ruled) {
        this.ties = ties;
        this.tellings = tellings;
        this.ruled = ruled;
        ties.joining().forEach(edge -> {
            Telling one = tellings.get(edge.one());
            Telling other = tellings.get(edge.other());
            if (one != null && other != null && !one.articleId().equals(other.articleId())) {
                known.put(pair(Cluster.kind(one), Cluster.kind(other)), true);
            }
        });
    }

    boolean of(Cluster ours, Cluster theirs) {
        return (ruled.splitsNothing() || !ruled.apart(ours.ids(), theirs.ids()))
                && ofForms(ours, theirs)
                && ofArticles(ours, theirs);
    }

    private boolean ofForms(Cluster ours, Cluster theirs) {
        for (Map.Entry<Circumstances, Map<String, Telling>> our : ours.forms().entrySet()) {
            for (Map.Entry<Circumstances, Map<String, Telling>> their :
                    theirs.forms().entrySet()) {
                boolean compatible = free(our, their)
                        || our.getValue().entrySet().stream().allMatch(one -> their.getValue().entrySet().stream()
                                .allMatch(
                                        other -> ofForms(one.getKey(), one.getValue(), other.getKey(), other.getValue())
                                                || excused(
                                                        ours.saying(one.getKey()),
                                                        theirs.saying(other.getKey()),
                                                        ours,
                                                        theirs)));
                if (!compatible) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether nothing in the circumstances keeps the two apart, so that their figures need not be looked at. */
    private boolean free(
            Map.Entry<Circumstances, Map<String, Telling>> our, Map.Entry<Circumstances, Map<String, Telling>> their) {
        return free.computeIfAbsent(our.getKey(), key -> new HashMap<>())
                .computeIfAbsent(their.getKey(), key -> Vetoes.free(any(our), any(their)));
    }

    private static Telling any(Map.Entry<Circumstances, Map<String, Telling>> said) {
        return said.getValue().values().iterator().next();
    }

    private boolean ofForms(String ourKind, Telling our, String theirKind, Telling their) {
        return known.computeIfAbsent(pair(ourKind, theirKind), key -> compatible(our, their));
    }

    private boolean excused(List<Telling> these, List<Telling> those, Cluster ours, Cluster theirs) {
        return these.stream().allMatch(one -> those.stream()
                .allMatch(other -> held(one, other) || copiedFrom(other, ours) || copiedFrom(one, theirs)));
    }

    /** A changed copy is the event that its counterpart is, whatever it says of the circumstances. */
    private boolean copiedFrom(Telling telling, Cluster cluster) {
        return ties.of(telling.id()).stream()
                .filter(edge -> edge.copied() && edge.kind() == Edge.Kind.SAME_EVENT)
                .map(edge -> tellings.get(edge.otherEnd(telling.id())))
                .anyMatch(
                        other -> other != null && cluster.in(other.articleId()).contains(other));
    }

    /** What the desk holds together is one telling: what matches a part of it may stand beside the rest. */
    private boolean held(Telling one, Telling other) {
        if (!ruled.holds(one.id()) && !ruled.holds(other.id())) {
            return false;
        }
        return ruled.block(one.id()).stream().anyMatch(ours -> ruled.block(other.id()).stream()
                .anyMatch(theirs -> ties.matched(ours, theirs) || match(tellings.get(ours), tellings.get(theirs))));
    }

    /** Whether what the two say would join them in different articles. */
    private static boolean match(Telling one, Telling other) {
        return one.formId() != null
                && other.formId() != null
                && FormPairs.edge(Form.of(one), Form.of(other))
                        .filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT)
                        .isPresent();
    }

    private boolean ofArticles(Cluster ours, Cluster theirs) {
        Cluster fewer = ours.articles().size() <= theirs.articles().size() ? ours : theirs;
        Cluster more = fewer == ours ? theirs : ours;
        return fewer.articles().stream().allMatch(id -> fewer.in(id).stream().allMatch(our -> more.in(id).stream()
                .allMatch(their -> compatible(our, their) || excused(List.of(our), List.of(their), ours, theirs))));
    }

    private boolean compatible(Telling one, Telling other) {
        return one.id().equals(other.id())
                || ties.matched(one.id(), other.id())
                || Vetoes.between(one, other, false).isEmpty();
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }
}

package io.wireloom.dedupe.quotations;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which edges of a form are stored. A common phrase is never set beside what another speaker says, so that an edge between two of them
 * only shows that they are common, for which two edges will do: what a thousand speakers say has some thousand edges, not half a
 * million. A form that is not common has all of its edges.
 */
public final class StoredEdges {

    private StoredEdges() {}

    /**
     * A form that another may be one quotation with.
     *
     * @param common whether it is known to be a common phrase
     */
    public record Candidate(Form form, boolean common) {}

    /** Those of a form, which may be stored already. */
    public static List<FormEdge> of(Form form, Collection<Candidate> candidates) {
        List<FormEdge> edges =
                FormEdge.of(form, candidates.stream().map(Candidate::form).toList());
        Set<String> between = edges.stream()
                .filter(FormEdge::otherSpeaker)
                .map(edge -> edge.far(form.formId()))
                .collect(Collectors.toSet());
        List<Form> witnesses = Fullest.witnesses(candidates.stream()
                .map(Candidate::form)
                .filter(other -> between.contains(other.formId()))
                .toList());
        if (witnesses.isEmpty()) {
            return edges;
        }
        Set<String> needless = candidates.stream()
                .filter(Candidate::common)
                .map(candidate -> candidate.form().formId())
                .collect(Collectors.toCollection(HashSet::new));
        witnesses.forEach(witness -> needless.remove(witness.formId()));
        return edges.stream()
                .filter(edge -> !edge.otherSpeaker() || !needless.contains(edge.far(form.formId())))
                .toList();
    }
}

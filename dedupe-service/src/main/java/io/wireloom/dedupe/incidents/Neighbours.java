package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.copies.CopyLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Everything that belongs together in a whole set of tellings. */
public final class Neighbours {

    private final FormPairs forms;
    private final ClaimPairs claims;

    /**
     * @param tellings all there are
     * @param links the copy links of their articles
     */
    public Neighbours(Collection<Telling> tellings, Collection<CopyLink> links) {
        forms = new FormPairs(FormPairs.candidates(tellings));
        claims = new ClaimPairs(tellings, links);
    }

    /** The edges of the articles' tellings and of their forms, each once. */
    public List<Edge> edges(Map<String, List<Telling>> own) {
        List<Form> fresh = FormPairs.candidates(
                        own.values().stream().flatMap(List::stream).toList())
                .stream()
                .map(FormPairs.Candidate::form)
                .toList();
        List<Edge> edges = new ArrayList<>(forms.edges(fresh).kept(Map.of()));
        edges.addAll(claims.edges(own));
        return edges;
    }
}

package io.wireloom.query.entities;

import io.wireloom.query.incidents.IncidentSummary;
import java.util.List;
import java.util.Map;

/**
 * What is known of an entity: counts with the lists behind them, and no score.
 *
 * @param kind the kind's word
 * @param id its id
 * @param name the name that it is shown under
 * @param names every name that claims have for it, sorted
 * @param page path of its page
 * @param figures what is counted of it
 * @param incidents the incidents that were last told of by a claim by or about it, the latest first
 * @param claims the latest standing claims by or about it
 */
public record EntityView(
        String kind,
        String id,
        String name,
        List<String> names,
        String page,
        List<Counted> figures,
        List<IncidentSummary> incidents,
        List<EntityClaim> claims) {

    /**
     * A count.
     *
     * @param figure the figure's word
     * @param count how many
     * @param claims path of the claims that are counted
     */
    public record Counted(String figure, long count, String claims) {}

    /** The counts of an entity, in the order of the figures. */
    public static List<Counted> figures(EntityKind kind, String id, Map<Figure, Long> counts) {
        return Figure.all(kind).stream()
                .map(figure -> new Counted(
                        figure.word(),
                        counts.getOrDefault(figure, 0L),
                        "/api/v1/entities/" + kind.word() + "/" + EntityLinks.segment(id) + "/claims?of="
                                + figure.word()))
                .toList();
    }
}

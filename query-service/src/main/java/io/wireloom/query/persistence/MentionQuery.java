package io.wireloom.query.persistence;

import io.wireloom.query.entities.EntityKind;
import io.wireloom.query.entities.Fate;
import io.wireloom.query.entities.Figure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for the mentions of one entity, whose id is bound as {@code entity}. Each kind is asked for by itself, so that the index gives
 * its rows in order.
 *
 * @param kinds the kinds that the mentions are kept under
 * @param conditions what else they fulfil; holds words of this class alone
 */
record MentionQuery(List<EntityKind> kinds, String conditions) {

    private static final String HELD =
            " and exists (select 1 from query.incident_claim h join query.incident i on i.incident_id = h.incident_id"
                    + " where h.claim_id = m.claim_id and h.article_id = m.article_id and i.state = 'active' and ";

    /** The mentions that a figure counts. */
    static MentionQuery of(EntityRepository.Listed listed) {
        Figure figure = listed.figure();
        return new MentionQuery(
                figure.of(listed.kind()),
                fate(figure.fate())
                        + switch (figure) {
                            case DENIALS_BY, DENIALS_ABOUT -> " and m.status = 'denied'";
                            case DISPUTED -> " and m.status = 'occurred'" + HELD + "h.disputed)";
                            case FIRST -> HELD + "h.first)";
                            case BY, ABOUT, REVISED, WITHDRAWN -> "";
                        });
    }

    /** Every standing claim by or about an entity of a kind. */
    static MentionQuery byAndAbout(EntityKind kind) {
        return new MentionQuery(
                Stream.of(Figure.BY, Figure.ABOUT)
                        .flatMap(figure -> figure.of(kind).stream())
                        .toList(),
                fate(Fate.STANDING));
    }

    private static String fate(Fate fate) {
        return "m.fate = '" + fate.word() + "'";
    }

    /** How many claims. */
    String count() {
        String counted = kinds.size() == 1 ? "count(*)" : "count(distinct (m.claim_id, m.article_id))";
        String words = kinds.stream().map(kind -> "'" + kind.word() + "'").collect(Collectors.joining(", "));
        return "select " + counted + " from query.entity_mention m where m.kind in (" + words
                + ") and m.entity = :entity and " + conditions;
    }

    /**
     * The latest claims, each once.
     *
     * @param after a further condition on them, with its {@code and}; empty for none
     */
    String rows(String after, int limit) {
        String order = " order by newest_key desc, claim_id desc limit " + limit;
        return kinds.stream()
                .map(kind -> "(select m.claim_id, m.article_id, m.version_id, m.fate, m.newest_key"
                        + " from query.entity_mention m where m.kind = '" + kind.word()
                        + "' and m.entity = :entity and " + conditions + after + order + ")")
                .collect(Collectors.joining(" union ", "select * from (", ") r" + order));
    }
}

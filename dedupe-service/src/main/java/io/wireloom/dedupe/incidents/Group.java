package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.identity.ContentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tellings of one event.
 *
 * @param incidentId derived from the founding claim
 * @param core the tellings that make the incident, in order of saying
 * @param denials denials that speak to it but may speak to others too, in order of saying
 * @param reasons why each belongs here, by claim id
 * @param beside ties to claims of other incidents: near misses, refused joins among them, and what covers what; each once
 * @param copied the matches within it of counterparts in copies
 * @param decisions ids of the desk's standing decisions that shaped it, sorted
 * @param dismissed whether the desk dismissed it
 */
public record Group(
        String incidentId,
        List<Telling> core,
        List<Telling> denials,
        Map<String, String> reasons,
        List<Edge> beside,
        List<Edge> copied,
        List<String> decisions,
        boolean dismissed) {

    /** Order of saying: the earliest first, undated last, then by id. */
    static final Comparator<Telling> SAYING = Comparator.comparing(
                    (Telling telling) -> telling.claim().publishedAt(),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Telling::id);

    static String idOf(Telling founder) {
        return ContentId.of("inc", founder.id());
    }

    /** Ids of the claims that make the incident. */
    public List<String> coreIds() {
        return core.stream().map(Telling::id).toList();
    }

    /** The articles that tell of it, or deny it. */
    public Set<String> articleIds() {
        return Stream.concat(core.stream(), denials.stream())
                .map(Telling::articleId)
                .collect(Collectors.toSet());
    }

    /** Ids of the denials that speak to it. */
    public List<String> denialIds() {
        return denials.stream().map(Telling::id).toList();
    }
}

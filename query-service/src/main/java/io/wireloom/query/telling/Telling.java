package io.wireloom.query.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.IncidentChange.Kind;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Side;
import io.wireloom.query.stream.Sides;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Goes through the change log and picks what is news. A read model that is built again writes its log anew; what that repeats is
 * known by the incidents' revisions, which only grow, and is not told again. What changed meanwhile is told with the state that was
 * told last as the one before.
 */
public final class Telling {

    private final Map<String, Told> known;
    private final Set<String> knownWithdrawals;
    private final Map<String, Told> fresh = new HashMap<>();
    private final Set<String> freshWithdrawals = new TreeSet<>();

    /**
     * @param known the last state told of each incident that may come, by its id
     * @param knownWithdrawals the change ids of the withdrawals told that may come again
     */
    public Telling(Map<String, Told> known, Set<String> knownWithdrawals) {
        this.known = new HashMap<>(known);
        this.knownWithdrawals = new TreeSet<>(knownWithdrawals);
    }

    /** The change as news; nothing when it is none, or of no incident. To be asked in the order of the log. */
    public Optional<News> next(Change change) {
        if (change.sides() == null) {
            return Optional.empty();
        }
        return change.kind() == Change.Kind.CLAIMS_WITHDRAWN ? withdrawal(change) : state(change);
    }

    /** What was told, to be remembered. */
    public Map<String, Told> told() {
        return Map.copyOf(fresh);
    }

    /** The change ids of the withdrawals told, to be remembered. */
    public Set<String> toldWithdrawals() {
        return Set.copyOf(freshWithdrawals);
    }

    /** The id of a change: the same for the same revision, whatever read model it comes from. */
    public static String idOf(Change change) {
        String state = change.subjectId() + ":" + change.revision();
        return change.kind() == Change.Kind.CLAIMS_WITHDRAWN
                ? state + ":"
                        + MessageCodec.read(change.document(), JsonNode.class)
                                .path("articleId")
                                .asText()
                : state;
    }

    private Optional<News> state(Change change) {
        Told last = known.get(change.subjectId());
        if (last != null && change.revision() <= last.revision()) {
            return Optional.empty();
        }
        Sides sides = change.sides();
        Side before = last == null || last.side() == null ? sides.before() : standing(last.side());
        Told now = new Told(change.subjectId(), change.revision(), sides.after());
        known.put(now.incidentId(), now);
        fresh.put(now.incidentId(), now);
        Sides told = new Sides(before, sides.after(), sides.predecessors(), sides.successors());
        return Optional.of(news(change.with(told), kind(change.kind(), before), null));
    }

    private static Side standing(Side side) {
        return side.outline().state() == Incident.State.DISSOLVED ? null : side;
    }

    private static Kind kind(Change.Kind kind, Side before) {
        return switch (kind) {
            case INCIDENT_CREATED -> before == null ? Kind.CREATED : Kind.AMENDED;
            case INCIDENT_MERGED -> Kind.MERGED;
            case INCIDENT_SPLIT -> Kind.SPLIT;
            case INCIDENT_DISSOLVED -> Kind.DISSOLVED;
            default -> Kind.AMENDED;
        };
    }

    private Optional<News> withdrawal(Change change) {
        String id = idOf(change);
        if (!knownWithdrawals.add(id)) {
            return Optional.empty();
        }
        freshWithdrawals.add(id);
        JsonNode document = MessageCodec.read(change.document(), JsonNode.class);
        List<String> lost = StreamSupport.stream(document.path("lostClaims").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return Optional.of(news(
                change,
                Kind.WITHDRAWN,
                new IncidentChange.Withdrawal(
                        document.path("articleId").asText(),
                        document.path("versionId").asText(),
                        document.path("cause").asText(),
                        document.path("note").asText(null),
                        lost)));
    }

    private static News news(Change change, Kind kind, IncidentChange.Withdrawal withdrawal) {
        Sides sides = change.sides();
        IncidentChange told = new IncidentChange(
                idOf(change),
                kind,
                change.subjectId(),
                change.revision(),
                change.at(),
                sides.before() == null ? null : sides.before().outline(),
                sides.after().outline(),
                sides.predecessors(),
                sides.successors(),
                withdrawal);
        return new News(told, change);
    }
}

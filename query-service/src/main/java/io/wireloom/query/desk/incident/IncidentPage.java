package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.IncidentCard;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.desk.Toll;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.withdrawals.Dependents;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One incident with all that is said about it.
 *
 * @param address what the page's address asks for
 * @param card its head
 * @param gist what happened, in one sentence
 * @param state in which it is; the page of an incident that is not there at a past moment shows it as it stands
 * @param past that a past state is shown; null when it is shown as it stands
 * @param targets whom it hit; empty when not told
 * @param tolls every number, side by side
 * @param lenses the numbers as several rules read them
 * @param denials who denies it
 * @param differences how the claims disagree
 * @param positions where each speaker stands
 * @param claims the claims side by side
 * @param known what was known when
 * @param revisions how its record changed, the latest first
 * @param map where; null when it has no coordinates
 * @param graph who took it from whom
 * @param picture the same, drawn
 * @param neighbours other incidents that have to do with it
 * @param blast what it rests on
 */
public record IncidentPage(
        PageAddress address,
        IncidentCard card,
        String gist,
        Incident.State state,
        PastView past,
        String targets,
        List<Toll> tolls,
        LensTable lenses,
        Shown<Denial> denials,
        Shown<Difference> differences,
        PositionList positions,
        ClaimColumns claims,
        KnownWhen known,
        Shown<Revision> revisions,
        AreaMap map,
        OriginGraph graph,
        GraphPicture picture,
        Neighbours neighbours,
        BlastRadius blast) {

    private static final int MANY = 12;
    private static final int VOICES = 8;
    private static final int LINKS = 40;

    /**
     * A disagreement.
     *
     * @param kind in words
     * @param measure what it is about; empty for none
     * @param text the arithmetic
     */
    public record Difference(String kind, String measure, String text) {}

    /**
     * The states that a page is made of.
     *
     * @param now the incident as it stands; null when only the past knows it
     * @param then as it stood at the moment asked for; null when it was not there, or when none is asked for
     * @param absent why it was not there; empty when it was
     */
    public record States(Incident now, Incident then, String absent) {

        /** The state to show: where there was none, the one that stands. */
        public Incident shown() {
            return then == null ? now : then;
        }

        /** The state that knows most. */
        Incident latest() {
            return now == null ? then : now;
        }
    }

    /**
     * @param dependents what rests on the article that the address names; null when it names none
     */
    public static IncidentPage of(States states, Surroundings around, Dependents dependents, PageAddress page) {
        Incident incident = states.shown();
        boolean past = !page.get("asOf").isEmpty();
        PastView view = past ? PastView.of(states.then(), states.absent(), states.now(), page) : null;
        OriginGraph graph = OriginGraph.of(incident, around);
        return new IncidentPage(
                page,
                IncidentCard.of(IncidentSummary.of(incident)),
                Gist.of(incident),
                incident.state(),
                view,
                incident.targets().stream().map(Claim.Entity::name).distinct().collect(Collectors.joining(", ")),
                incident.tallies().stream()
                        .sorted(LensTable.GRAVEST)
                        .map(Toll::of)
                        .toList(),
                LensTable.of(incident, page.all()),
                Shown.of(ClaimColumns.denials(incident), MANY, page.all()),
                Shown.of(differences(incident), MANY, page.all()),
                PositionList.of(incident, page.all()),
                ClaimColumns.of(incident, around, page),
                KnownWhen.of(states.latest(), past ? states.then() : incident, view == null ? null : view.at(), page),
                Shown.of(
                        around.revisions().stream()
                                .map(change -> Revision.of(change, page))
                                .toList(),
                        MANY,
                        page.all()),
                AreaMap.of(incident),
                graph,
                GraphPicture.of(graph, page.all()),
                Neighbours.of(incident, around, page.all()),
                BlastRadius.of(incident, around, dependents, page));
    }

    /** Whether it no longer stands. */
    public boolean dissolved() {
        return state == Incident.State.DISSOLVED;
    }

    /** Whether the desk dismissed it. */
    public boolean dismissed() {
        return state == Incident.State.DISMISSED;
    }

    /** Whether there is nothing to show but that it was not there. */
    public boolean absent() {
        return past != null && !past.absent().isEmpty();
    }

    /** The figures of a toll with who gives each. */
    public Shown<Toll.Voice> voices(Toll toll) {
        return Shown.of(toll.voices(), VOICES, address.all());
    }

    /** Who took it from whom, to be told in words. */
    public Shown<OriginGraph.Link> links() {
        return Shown.of(graph.links(), LINKS, address.all());
    }

    private static List<Difference> differences(Incident incident) {
        return incident.disagreements().stream()
                .map(difference -> new Difference(
                        Labels.disagreement(difference.kind()),
                        Labels.human(difference.measure()),
                        Labels.sentence(difference.text())))
                .toList();
    }
}

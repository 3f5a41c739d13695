package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.identity.ContentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the record of an incident from its group. */
public final class Incidents {

    private final Group group;
    private final List<Telling> all;
    private final List<Telling> standing;
    private final List<Telling> denials;
    private final Origins origins;
    private final Ledger ledger;
    private final Stances stances;

    private Incidents(Group group, Map<String, ArticleFacts> articles) {
        this.group = group;
        all = said(group);
        standing = all.stream().filter(telling -> !telling.denial()).toList();
        denials = all.stream().filter(Telling::denial).toList();
        origins = Origins.of(all, articles);
        ledger = Ledger.of(standing, origins);
        stances = new Stances(standing, origins);
    }

    /**
     * The whole state of the incident, at revision 0.
     *
     * @param articles facts of the articles whose claims it holds, by id
     */
    public static Incident of(Group group, Map<String, ArticleFacts> articles) {
        return new Incidents(group, articles).incident();
    }

    private Incident incident() {
        List<Incident.Origin> behind = origins.behind(standing.isEmpty() ? denials : standing);
        Grades.Grade grade = Grades.of(standing, denials, behind, origins, stances);
        LocalDate[] days = Summary.days(group.core());
        Claim.Place place = Summary.place(group.core());
        List<Claim.Entity> actors = Summary.parties(group.core(), Claim::actors);
        List<Claim.Entity> targets = Summary.parties(group.core(), Claim::targets);
        return new Incident(
                group.incidentId(),
                0,
                group.dismissed() ? Incident.State.DISMISSED : Incident.State.ACTIVE,
                group.core().get(0).type(),
                Summary.subtype(group.core()),
                Title.of(group.core(), actors, targets, place, days),
                days == null ? null : days[0],
                days == null ? null : days[1],
                place,
                actors,
                targets,
                grade.grade(),
                grade.reason(),
                behind,
                articleIds(all),
                ledger.summaries(),
                claims(all, origins, group.reasons()),
                Disagreements.of(standing, denials, origins, ledger, group.copied()),
                history(all, origins),
                List.of(),
                List.of(),
                Lenses.of(standing, origins, ledger),
                Positions.of(all, origins, stances),
                Allegations.unanswered(all, origins, stances),
                Surroundings.nearMisses(group),
                Surroundings.related(group),
                group.decisions());
    }

    /** Claims and denials in order of saying. */
    private static List<Telling> said(Group group) {
        return Stream.concat(group.core().stream(), group.denials().stream())
                .sorted(Group.SAYING)
                .toList();
    }

    private static List<String> articleIds(List<Telling> all) {
        return all.stream().map(Telling::articleId).distinct().sorted().toList();
    }

    /** The record of an incident that no longer stands. */
    public static Incident dissolved(Incident last, long revision, List<String> successors) {
        return new Incident(
                last.incidentId(),
                revision,
                Incident.State.DISSOLVED,
                last.type(),
                last.subtype(),
                last.title(),
                last.start(),
                last.end(),
                last.place(),
                List.of(),
                List.of(),
                last.grade(),
                "its claims are withdrawn or stand in other incidents",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                successors,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A dissolved incident of which nothing is to be told any more but where its claims went. */
    public static Incident bare(Incident dissolved, long revision) {
        return new Incident(
                dissolved.incidentId(),
                revision,
                Incident.State.DISSOLVED,
                dissolved.type(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "an article that it told of was erased",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                dissolved.successors(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same record at another revision. */
    public static Incident at(Incident incident, long revision) {
        return after(incident, revision, incident.predecessors());
    }

    /**
     * The same record at another revision.
     *
     * @param predecessors the incidents that its claims were in before, sorted
     */
    public static Incident after(Incident incident, long revision, List<String> predecessors) {
        return new Incident(
                incident.incidentId(),
                revision,
                incident.state(),
                incident.type(),
                incident.subtype(),
                incident.title(),
                incident.start(),
                incident.end(),
                incident.place(),
                incident.actors(),
                incident.targets(),
                incident.grade(),
                incident.gradeReason(),
                incident.origins(),
                incident.articleIds(),
                incident.tallies(),
                incident.claims(),
                incident.disagreements(),
                incident.history(),
                incident.successors(),
                predecessors,
                incident.lenses(),
                incident.positions(),
                incident.unanswered(),
                incident.nearMisses(),
                incident.related(),
                incident.decisions());
    }

    /**
     * What it says of its claims: without its revision, and without the incidents that they were in before, which depend on what came
     * first.
     */
    public static Incident said(Incident incident) {
        return after(incident, 0, List.of());
    }

    /** Digest of what it says. */
    public static String digest(Incident incident) {
        return ContentId.digest(MessageCodec.write(said(incident)));
    }

    private static List<Incident.IncidentClaim> claims(
            List<Telling> all, Origins origins, Map<String, String> reasons) {
        return all.stream()
                .map(telling ->
                        new Incident.IncidentClaim(telling.claim(), origins.keyOf(telling), reasons.get(telling.id())))
                .toList();
    }

    private static List<Incident.HistoryEntry> history(List<Telling> all, Origins origins) {
        return all.stream()
                .map(telling -> new Incident.HistoryEntry(
                        telling.claim().publishedAt(), telling.id(), Wording.brought(telling, origins)))
                .toList();
    }
}

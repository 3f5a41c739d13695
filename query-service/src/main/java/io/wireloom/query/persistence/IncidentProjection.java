package io.wireloom.query.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.incidents.IncidentTerms;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Sides;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the state of incidents: the greatest revision stands, an older or equal one has no effect. */
@ApplicationScoped
public class IncidentProjection {

    /** Words indexed per incident; PostgreSQL refuses an index entry of more than a megabyte. */
    private static final int MOST_WORDS = 100_000;

    private static final String COLUMNS = "incident_id, revision, state, type, subtype, grade, origins, start_day,"
            + " end_day, first_said_at, newest_key, content_digest, summary, words, title, where_prec, country, disputes, facets";

    private static final String UPSERT =
            """
            with written as (
              insert into query.incident as held (COLUMNS, location, document)
              select COLUMNS, case when lat is null or lon is null then null else point(lon, lat) end, u.document
                from unnest(cast(:rows as text[]), cast(:documents as text[])) as u(line, document)
               cross join lateral jsonb_to_record(cast(u.line as jsonb))
                  as r(incident_id text, revision bigint, state text, type text, subtype text, grade text, origins integer,
                       start_day date, end_day date, first_said_at timestamptz, newest_key timestamptz, content_digest text,
                       summary text, words text, title text, where_prec integer, country text, disputes integer,
                       facets text[], lat float8, lon float8)
              on conflict (incident_id) do update
                 set revision = excluded.revision, state = excluded.state, type = excluded.type, subtype = excluded.subtype,
                     grade = excluded.grade, origins = excluded.origins, start_day = excluded.start_day,
                     end_day = excluded.end_day, first_said_at = excluded.first_said_at, newest_key = excluded.newest_key,
                     content_digest = excluded.content_digest, summary = excluded.summary, words = excluded.words,
                     title = excluded.title, where_prec = excluded.where_prec, country = excluded.country,
                     disputes = excluded.disputes, facets = excluded.facets, location = excluded.location,
                     document = excluded.document
               where held.revision < excluded.revision
                  or (held.revision = excluded.revision and held.facets is null)
              returning incident_id)
            select incident_id from written"""
                    .replace("COLUMNS", COLUMNS);

    private final WriteTransactions transactions;
    private final ChangeLog changes;
    private final WithdrawalLog withdrawals;
    private final ErasedHistory history;

    IncidentProjection(
            WriteTransactions transactions, ChangeLog changes, WithdrawalLog withdrawals, ErasedHistory history) {
        this.transactions = transactions;
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.history = history;
    }

    /** Takes in the states of incidents, in their order; answers an outcome for each. */
    public Uni<List<Outcome>> apply(List<Incident> incidents) {
        return Rounds.in(
                        incidents,
                        Incident::incidentId,
                        round -> transactions.with(
                                session -> held(session, round).chain(held -> {
                                    List<Step> steps = round.stream()
                                            .map(incident -> new Step(
                                                    incident,
                                                    IncidentSummary.of(incident),
                                                    held.getOrDefault(incident.incidentId(), Held.NOTHING)))
                                            .toList();
                                    return write(session, steps);
                                })))
                .call(history::sweep);
    }

    /** How an incident stood: its state and its search vector as text; both null when it was not there. */
    record Held(Incident incident, String search) {

        static final Held NOTHING = new Held(null, null);

        private boolean tellsOf(Set<String> articleIds) {
            return incident != null && incident.articleIds().stream().anyMatch(articleIds::contains);
        }
    }

    /** What an incident is to become, and how it stood. */
    private record Step(Incident incident, IncidentSummary summary, Held before) {}

    private static Uni<Map<String, Held>> held(Mutiny.Session session, List<Incident> incidents) {
        return NativeStatement.rows(
                        session,
                        "select incident_id, document, cast(search as text) as search from query.incident"
                                + " where incident_id = any(cast(:incidents as text[])) order by incident_id for update")
                .setParameter("incidents", ids(incidents))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> new Held(MessageCodec.read((String) row[1], Incident.class), (String) row[2]))));
    }

    private static String[] ids(List<Incident> incidents) {
        return Rows.texts(incidents, Incident::incidentId);
    }

    private Uni<List<Outcome>> write(Mutiny.Session session, List<Step> steps) {
        return Rows.text(session, UPSERT)
                .setParameter("rows", Rows.texts(steps, step -> row(step.incident, step.summary)))
                .setParameter("documents", Rows.texts(steps, step -> MessageCodec.writeText(step.incident)))
                .getResultList()
                .chain(written -> {
                    Set<String> ids = Set.copyOf(written);
                    List<Step> done = steps.stream()
                            .filter(step -> ids.contains(step.incident.incidentId()))
                            .toList();
                    return (done.isEmpty() ? Uni.createFrom().voidItem() : follow(session, done))
                            .replaceWith(() -> Rounds.outcomes(steps, step -> step.incident.incidentId(), ids));
                });
    }

    /** What follows of states that are written: the rows that belong to them, the news, what was withdrawn. */
    private Uni<Void> follow(Mutiny.Session session, List<Step> steps) {
        Set<String> articleIds = steps.stream()
                .filter(step -> step.before.incident() != null)
                .flatMap(step -> step.before.incident().articleIds().stream())
                .collect(Collectors.toSet());
        return ErasedHistory.erased(session, articleIds)
                .call(erased -> ErasedHistory.note(session, told(steps, erased)))
                .chain(erased -> follow(
                        session,
                        steps,
                        steps.stream()
                                .filter(step -> !step.before.tellsOf(erased))
                                .collect(Collectors.toSet())));
    }

    /** The incidents that told of erased articles, and those that ended before and are stripped now. */
    private static List<Map<String, String>> told(List<Step> steps, Set<String> erased) {
        return steps.stream()
                .flatMap(step -> {
                    String id = step.incident.incidentId();
                    boolean bare = step.incident.state() == Incident.State.DISSOLVED && step.incident.title() == null;
                    Stream<String> articles = step.before.tellsOf(erased)
                            ? step.before.incident().articleIds().stream().filter(erased::contains)
                            : Stream.of("").filter(none -> bare);
                    return articles.map(article -> ErasedHistory.told(id, article));
                })
                .toList();
    }

    /**
     * @param tellable of which what they were before may be told
     */
    private Uni<Void> follow(Mutiny.Session session, List<Step> steps, Set<Step> tellable) {
        List<Step> again =
                steps.stream().filter(step -> step.before.incident() != null).toList();
        List<Incident> incidents = steps.stream().map(Step::incident).toList();
        String[] held = ids(again.stream().map(Step::incident).toList());
        return IncidentIndex.write(session, incidents, held)
                .chain(() -> IncidentLines.write(
                        session, incidents, steps.stream().map(Step::summary).toList()))
                .chain(() -> changes.inOrder(session))
                .chain(() -> IncidentIndex.writeClaims(session, incidents, held))
                .chain(() -> changes.appendNews(
                        session,
                        steps.stream()
                                .flatMap(step -> news(step, tellable.contains(step)).stream())
                                .toList()))
                .chain(() -> Multi.createFrom()
                        .iterable(again)
                        .filter(tellable::contains)
                        .onItem()
                        .transformToUniAndConcatenate(step -> withdrawals.note(session, step.before, step.incident))
                        .collect()
                        .last());
    }

    private static Optional<ChangeLog.News> news(Step step, boolean tellable) {
        Held told = tellable ? step.before : Held.NOTHING;
        Sides sides = Sides.of(told.incident(), step.incident);
        int joined =
                Sides.of(step.before.incident(), step.incident).predecessors().size();
        return kind(step.incident, step.before.incident(), joined)
                .map(kind -> new ChangeLog.News(kind, step.summary, sides, told.search()));
    }

    private static Optional<Change.Kind> kind(Incident incident, Incident before, int predecessors) {
        if (before != null && before.revision() == incident.revision()) {
            return Optional.empty();
        }
        boolean was = before != null && before.state() != Incident.State.DISSOLVED;
        if (incident.state() != Incident.State.DISSOLVED) {
            return Optional.of(Change.Kind.ofStanding(was, predecessors));
        }
        return was ? Optional.of(Change.Kind.INCIDENT_DISSOLVED) : Optional.empty();
    }

    private static String row(Incident incident, IncidentSummary summary) {
        Map<String, Object> row = columns(incident, summary);
        row.put("content_digest", CanonicalContent.digest(incident));
        row.put("summary", MessageCodec.writeText(summary));
        return MessageCodec.writeText(row);
    }

    /** The columns that incidents are searched, filtered and sorted by. */
    static Map<String, Object> columns(Incident incident, IncidentSummary summary) {
        String words = IncidentTerms.words(incident);
        Claim.Place place = incident.place();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("incident_id", incident.incidentId());
        row.put("revision", incident.revision());
        row.put("state", Rows.word(incident.state()));
        row.put("type", incident.type());
        row.put("subtype", incident.subtype());
        row.put("grade", incident.grade());
        row.put("origins", summary.origins());
        row.put("start_day", incident.start());
        row.put("end_day", incident.end());
        row.put("first_said_at", summary.firstSaidAt());
        row.put("newest_key", Objects.requireNonNullElse(summary.newest(), Cursor.UNDATED));
        row.put("disputes", summary.denials() + summary.disagreements());
        row.put("facets", IncidentTerms.facets(incident));
        row.put("words", words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words);
        row.put("title", Rows.clean(incident.title()));
        row.put("where_prec", place == null ? null : place.precision());
        row.put("country", place == null ? null : place.country());
        row.put("lat", place == null ? null : place.lat());
        row.put("lon", place == null ? null : place.lon());
        return row;
    }
}

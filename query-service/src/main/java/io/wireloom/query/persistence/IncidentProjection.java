package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
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
            insert into query.incident as held (COLUMNS, location, document)
            select COLUMNS, case when lat is null or lon is null then null else point(lon, lat) end, :document
              from jsonb_to_record(cast(cast(:row as text) as jsonb))
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
                or (held.revision = excluded.revision and held.facets is null)"""
                    .replace("COLUMNS", COLUMNS);

    private static final String INSERT_TERMS =
            """
            insert into query.incident_term (kind, term, incident_id)
            select kind, term, :incident from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(kind text, term text)
            on conflict do nothing""";

    private static final String INSERT_CLAIMS =
            """
            insert into query.incident_claim (incident_id, claim_id, article_id, first, disputed)
            select :incident, claim_id, article_id, first, disputed
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(claim_id text, article_id text, first boolean, disputed boolean)
            on conflict do nothing""";

    private static final String INSERT_LENSES =
            """
            insert into query.incident_lens (incident_id, lens, killed, document)
            select :incident, lens, killed, document
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(lens text, killed integer, document text)
            on conflict do nothing""";

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;
    private final WithdrawalLog withdrawals;

    IncidentProjection(Mutiny.SessionFactory sessions, ChangeLog changes, WithdrawalLog withdrawals) {
        this.sessions = sessions;
        this.changes = changes;
        this.withdrawals = withdrawals;
    }

    /** Takes in the state of an incident. */
    public Uni<Outcome> apply(Incident incident) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select document, cast(search as text) as search from query.incident"
                                + " where incident_id = :incident for update",
                        Object[].class)
                .setParameter("incident", incident.incidentId())
                .getSingleResultOrNull()
                .chain(held -> write(session, incident, held == null ? Held.NOTHING : Held.of(held))));
    }

    /** How an incident stood: its state and its search vector as text; both null when it was not there. */
    record Held(Incident incident, String search) {

        static final Held NOTHING = new Held(null, null);

        static Held of(Object[] row) {
            return new Held(MessageCodec.read((String) row[0], Incident.class), (String) row[1]);
        }
    }

    private Uni<Outcome> write(Mutiny.Session session, Incident incident, Held before) {
        IncidentSummary summary = IncidentSummary.of(incident);
        return session.createNativeQuery(UPSERT)
                .setParameter("row", row(incident, summary))
                .setParameter("document", MessageCodec.writeText(incident))
                .executeUpdate()
                .chain(written -> written == 0
                        ? Uni.createFrom().item(Outcome.DUPLICATE)
                        : index(session, incident)
                                .chain(() -> report(session, incident, summary, before))
                                .call(() -> before.incident() == null
                                        ? Uni.createFrom().voidItem()
                                        : withdrawals.note(session, before, incident))
                                .replaceWith(Outcome.PUBLISHED));
    }

    private Uni<Void> index(Mutiny.Session session, Incident incident) {
        boolean standing = incident.state() != Incident.State.DISSOLVED;
        List<HeldClaim> claims = HeldClaim.of(incident);
        return replace(session, incident.incidentId(), "incident_term", INSERT_TERMS, IncidentTerms.of(incident))
                .chain(() -> replace(
                        session, incident.incidentId(), "incident_claim", INSERT_CLAIMS, standing ? claims : List.of()))
                .chain(() -> replace(
                        session, incident.incidentId(), "incident_lens", INSERT_LENSES, IncidentLens.of(incident)));
    }

    private static Uni<Void> replace(
            Mutiny.Session session, String incidentId, String table, String insert, List<?> rows) {
        return session.createNativeQuery("delete from query." + table + " where incident_id = :incident")
                .setParameter("incident", incidentId)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(insert)
                        .setParameter("incident", incidentId)
                        .setParameter("rows", MessageCodec.writeText(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> report(Mutiny.Session session, Incident incident, IncidentSummary summary, Held before) {
        Sides sides = Sides.of(before.incident(), incident);
        return kind(incident, before.incident(), sides.predecessors().size())
                .map(kind -> changes.append(session, kind, summary, sides, before.search()))
                .orElseGet(() -> Uni.createFrom().voidItem());
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

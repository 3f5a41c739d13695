package io.wireloom.query.persistence;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The sentences of incidents' claims, those of one incident side by side on the disk: to find them claim by claim would be a random
 * read for each.
 */
final class IncidentEvidence {

    /** Of each incident so many of its latest claims with any of the words are looked through for where they stand. */
    private static final int CLAIMS = 12;

    /** Any of the words: a claim need not hold all that its incident holds. */
    private static final String ANY_WORD =
            "cast(replace(cast(websearch_to_tsquery('english', :q) as text), '&', '|') as tsquery)";

    /** Incidents that were written before their sentences were kept have none beside them: theirs are read from their claims. */
    private static final String WITH_WORDS =
            """
            select i.id, e.claim_id, e.evidence from unnest(cast(:incidents as text[])) as i(id)
             cross join lateral (
               select e.claim_id, e.evidence, e.place from query.incident_evidence e
                where e.incident_id = i.id and e.search @@ ANY_WORD order by e.place limit CLAIMS) e
            union all
            select i.id, c.claim_id, cast(c.document as json) #>> '{evidence,text}'
              from unnest(cast(:incidents as text[])) as i(id)
             cross join lateral (
               select c.claim_id, c.document from query.incident_claim h
                 join query.claim c on c.claim_id = h.claim_id and c.article_id = h.article_id
                where h.incident_id = i.id and c.search @@ ANY_WORD order by c.newest_key desc, c.claim_id limit CLAIMS) c
             where not exists (select 1 from query.incident_evidence e where e.incident_id = i.id)"""
                    .replace("CLAIMS", Integer.toString(CLAIMS))
                    .replace("ANY_WORD", ANY_WORD);

    private static final String INSERT =
            """
            insert into query.incident_evidence (incident_id, place, claim_id, evidence, search)
            select h.incident, r.place, r.claim_id, r.evidence, to_tsvector('english', r.words)
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as h(incident text, rows jsonb)
             cross join lateral jsonb_to_recordset(h.rows) as r(place integer, claim_id text, evidence text, words text)""";

    private IncidentEvidence() {}

    /**
     * A claim's sentence.
     *
     * @param claimId the claim
     * @param text the words of its article
     */
    record Sentence(String claimId, String text) {

        static Sentence of(Claim claim) {
            return new Sentence(claim.claimId(), claim.evidence().text());
        }
    }

    /**
     * A row, as it is written.
     *
     * @param place the claim's place among those of its incident, the latest first
     * @param words its sentence without accents
     */
    record Row(int place, @JsonProperty("claim_id") String claimId, String evidence, String words) {

        static List<Row> of(Incident incident) {
            List<Row> rows = new ArrayList<>();
            if (incident.state() != Incident.State.DISSOLVED) {
                incident.claims().stream()
                        .map(Incident.IncidentClaim::claim)
                        .sorted(Comparator.comparing(
                                        Claim::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .reversed()
                                .thenComparing(Claim::claimId))
                        .map(Sentence::of)
                        .forEach(said -> rows.add(new Row(
                                rows.size(), said.claimId, Rows.clean(said.text), Rows.clean(Names.fold(said.text)))));
            }
            return rows;
        }
    }

    /** What writes the rows of incidents; with a new claim the places of all others are other ones. */
    static IncidentIndex.Table<Row> table() {
        return new IncidentIndex.Table<>("incident_evidence", INSERT, Row::of, "claim_id", row -> null);
    }

    /** Of each incident the sentences of its latest claims that hold any of the words, the latest first; by incident. */
    static Uni<Map<String, List<Sentence>>> withWords(
            Mutiny.Session session, String q, List<IncidentSummary> incidents) {
        return session.createNativeQuery(WITH_WORDS, Object[].class)
                .setParameter("q", Names.fold(q))
                .setParameter(
                        "incidents",
                        incidents.stream().map(IncidentSummary::incidentId).toArray(String[]::new))
                .getResultList()
                .map(rows -> {
                    Map<String, List<Sentence>> sentences = new HashMap<>();
                    rows.forEach(row -> sentences
                            .computeIfAbsent((String) row[0], id -> new ArrayList<>())
                            .add(new Sentence((String) row[1], (String) row[2])));
                    return sentences;
                });
    }
}

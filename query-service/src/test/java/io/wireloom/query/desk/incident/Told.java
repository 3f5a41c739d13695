package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.copies.Taken;
import io.wireloom.query.search.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Incidents for the tests of the incident page. */
final class Told {

    static final Article COURIER = article("courier", "The Courier", "2015-10-01T08:00:00Z");
    static final Article MERIDIAN = article("meridian", "Meridian", "2015-10-01T12:00:00Z");
    static final Article HARBOUR = article("harbour", "Harbour Post", "2015-10-02T09:00:00Z");

    private Told() {}

    private static Article article(String id, String outlet, String published) {
        return Copy.in(Copy.article(id, "v-" + id, "Raid on river town", "Nine people died there."), outlet, published);
    }

    static Claim claim(Article article, String id, Claim.Status status, long killed, String speaker) {
        return Copy.claim(article, id, status, killed, speaker);
    }

    /** Two rival counts and a denial, from three articles. */
    static Incident contested() {
        return Copy.incident(
                "inc-1",
                3,
                "Raid on river town",
                claim(COURIER, "c-watch", Claim.Status.OCCURRED, 27, "River Watch"),
                claim(MERIDIAN, "c-mayor", Claim.Status.OCCURRED, 36, "Mayor Haddad"),
                claim(HARBOUR, "c-ministry", Claim.Status.DENIED, 0, "Air Ministry"));
    }

    /** So many claims by so many speakers, an hour apart. */
    static Incident of(int claims) {
        List<Claim> told = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            Article article = article("a-" + i, "Outlet " + i, "2015-10-01T08:00:00Z");
            Article later = Copy.in(
                    article,
                    "Outlet " + i,
                    article.publishedAt().plusSeconds(3600L * i).toString());
            told.add(claim(later, "c-" + i, Claim.Status.OCCURRED, i, "Speaker " + i));
        }
        return Copy.incident("inc-many", 1, "Raid on river town", told.toArray(Claim[]::new));
    }

    static Incident with(Incident incident, List<Incident.Lens> lenses, List<Incident.Position> positions) {
        return with(incident, incident.start(), incident.end(), lenses, positions);
    }

    /** The same on other days; null for unknown. */
    static Incident during(Incident incident, String start, String end) {
        return with(incident, day(start), day(end), incident.lenses(), incident.positions());
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Incident with(
            Incident incident,
            LocalDate start,
            LocalDate end,
            List<Incident.Lens> lenses,
            List<Incident.Position> positions) {
        return new Incident(
                incident.incidentId(),
                incident.revision(),
                incident.state(),
                incident.type(),
                incident.subtype(),
                incident.title(),
                start,
                end,
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
                incident.predecessors(),
                lenses,
                positions,
                incident.unanswered(),
                incident.nearMisses(),
                incident.related(),
                incident.decisions());
    }

    /** The three articles, of which some were taken from others. */
    static Surroundings around(Taken... taken) {
        Map<String, ArticleSummary> summaries = new TreeMap<>();
        for (Article article : List.of(COURIER, MERIDIAN, HARBOUR)) {
            summaries.put(
                    article.articleId(),
                    new ArticleSummary(
                            article.articleId(),
                            article.versionId(),
                            article.headline(),
                            null,
                            article.source().name(),
                            "en",
                            "usable",
                            article.url(),
                            article.publishedAt()));
        }
        return new Surroundings(summaries, List.of(taken), Map.of(), Map.of(), List.of(), List.of());
    }

    static PageAddress address(String... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return PageAddress.of("inc-1", new Parameters(values));
    }
}

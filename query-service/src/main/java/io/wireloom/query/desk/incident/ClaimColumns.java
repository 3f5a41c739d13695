package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.desk.Voices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The claims side by side, a column for each origin or each speaker.
 *
 * @param arranged ways to arrange them
 * @param filters ways to filter them by status, each with its count
 * @param columns the columns that hold claims of the status chosen
 * @param more how many claims are left out
 */
public record ClaimColumns(List<Option> arranged, List<Option> filters, List<Column> columns, int more) {

    private static final int COLUMNS = 12;
    private static final int CLAIMS = 5;

    /**
     * A way to see the claims.
     *
     * @param label in words
     * @param href the page with it
     * @param chosen whether it is the present one
     */
    public record Option(String label, String href, boolean chosen) {}

    /**
     * What one origin or speaker says.
     *
     * @param name who
     * @param kind what kind of speaker, in words
     * @param claims its claims
     */
    public record Column(String name, String kind, Shown<Voices.ClaimCard> claims) {}

    static ClaimColumns of(Incident incident, Surroundings around, PageAddress page) {
        String status = page.get("status");
        boolean bySpeaker = page.get("by").equals("speaker");
        List<Incident.IncidentClaim> chosen = incident.claims().stream()
                .filter(held -> status.isEmpty() || word(held).equals(status))
                .toList();
        Function<Incident.IncidentClaim, String> key =
                bySpeaker ? ClaimColumns::speaker : Incident.IncidentClaim::origin;
        Map<String, List<Incident.IncidentClaim>> grouped = chosen.stream()
                .collect(Collectors.groupingBy(
                        held -> Objects.requireNonNullElse(
                                key.apply(held), held.claim().articleId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<String, Incident.Origin> origins = incident.origins().stream()
                .collect(Collectors.toMap(Incident.Origin::key, Function.identity(), (one, other) -> one));
        List<Column> columns = new ArrayList<>();
        grouped.forEach(
                (name, held) -> columns.add(column(bySpeaker ? null : origins.get(name), held, around, page.all())));
        List<Column> shown = Shown.of(columns, COLUMNS, page.all()).rows();
        int told =
                shown.stream().mapToInt(column -> column.claims().rows().size()).sum();
        return new ClaimColumns(arranged(page), filters(incident, page), shown, chosen.size() - told);
    }

    private static Column column(
            Incident.Origin origin, List<Incident.IncidentClaim> held, Surroundings around, boolean all) {
        List<Voices.ClaimCard> cards =
                held.stream().map(claim -> card(claim, around)).toList();
        Voices.ClaimCard first = cards.get(0);
        return new Column(
                origin == null || origin.name() == null ? first.speaker() : origin.name(),
                origin == null ? first.kind() : Labels.speaker(origin.kind()),
                Shown.of(cards, CLAIMS, all));
    }

    private static Voices.ClaimCard card(Incident.IncidentClaim held, Surroundings around) {
        return Voices.card(held.claim(), around.articles().get(held.claim().articleId()), held.reason(), null);
    }

    /** The body that the first speaker speaks for, else the first speaker, else the article. */
    private static String speaker(Incident.IncidentClaim held) {
        return held.claim().attribution().stream()
                .findFirst()
                .map(first -> first.affiliation() == null ? first.entityId() : first.affiliation())
                .orElse(null);
    }

    private static List<Option> arranged(PageAddress page) {
        String chosen = page.get("by").isEmpty() ? "origin" : page.get("by");
        return PageAddress.COLUMNS.stream()
                .map(by -> new Option("By " + by, page.with("by", by.equals("origin") ? "" : by), by.equals(chosen)))
                .toList();
    }

    private static List<Option> filters(Incident incident, PageAddress page) {
        Map<String, Long> counts =
                incident.claims().stream().collect(Collectors.groupingBy(ClaimColumns::word, Collectors.counting()));
        if (counts.size() < 2 && page.get("status").isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.of(""), PageAddress.STATUSES.stream().filter(counts::containsKey))
                .map(status -> new Option(
                        status.isEmpty()
                                ? "All " + Labels.number(incident.claims().size())
                                : Labels.status(status) + " " + Labels.number(counts.get(status)),
                        page.with("status", status),
                        status.equals(page.get("status"))))
                .toList();
    }

    private static String word(Incident.IncidentClaim held) {
        return held.claim().status().name().toLowerCase(Locale.ROOT);
    }

    /** The claims of an incident that deny it, in short: the whole card stands in its column. */
    static List<Denial> denials(Incident incident) {
        return incident.claims().stream()
                .filter(held -> held.claim().status() == Claim.Status.DENIED)
                .map(held -> Denial.of(incident, held))
                .toList();
    }
}

package io.wireloom.query.changes;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** How the parts of an incident read. */
final class Words {

    private static final int LONGEST_QUOTATION = 120;

    /** So many names or claims are told one by one, the rest are counted: a large incident has thousands. */
    static final int TOLD = 20;

    private Words() {}

    /** What a claim says, by whom and where: {@code "Health ministry: killed 36 civilians" in its own words}. */
    static String claim(Incident incident, String claimId) {
        return incident.claims().stream()
                .filter(held -> held.claim().claimId().equals(claimId))
                .findFirst()
                .map(held -> speaker(incident, held) + ": “"
                        + brief(held.claim().evidence().text()) + "”")
                .orElse(claimId);
    }

    /** The name of the origin that a claim goes back to. */
    static String speaker(Incident incident, Incident.IncidentClaim held) {
        return incident.origins().stream()
                .filter(origin -> origin.key().equals(held.origin()))
                .map(Incident.Origin::name)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> held.claim().attribution().stream()
                        .map(Claim.Speaker::name)
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> other))
                .orElse("the publisher");
    }

    static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTATION
                ? line
                : line.substring(0, LONGEST_QUOTATION).strip() + "…";
    }

    /** {@code civilians killed}. */
    static String measure(Incident.TallySummary tally) {
        return tally.of() == null ? tally.measure() : tally.of() + " " + tally.measure();
    }

    static String number(Long number) {
        return number == null ? "open" : number.toString();
    }

    static String place(Claim.Place place) {
        return place == null ? "no place" : Objects.requireNonNullElse(place.name(), place.text());
    }

    static String days(LocalDate start, LocalDate end) {
        if (start == null && end == null) {
            return "no day";
        }
        return Objects.equals(start, end) ? String.valueOf(start) : start + " to " + end;
    }

    /** {@code A, B and C}; of many the first, and how many more. */
    static String list(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        if (all.size() > TOLD) {
            int more = all.size() - TOLD;
            all.subList(TOLD, all.size()).clear();
            all.add(more + " more");
        }
        int last = all.size() - 1;
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}

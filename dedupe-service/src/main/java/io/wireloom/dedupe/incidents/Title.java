package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One line that says what happened: the kind, who did it to whom, where, when. */
final class Title {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Title() {}

    /**
     * @param core the incident's tellings, at least one
     * @param days first and last day; null when unknown
     */
    static String of(
            List<Telling> core,
            List<Claim.Entity> actors,
            List<Claim.Entity> targets,
            Claim.Place place,
            LocalDate[] days) {
        StringBuilder title = new StringBuilder();
        if (core.stream().allMatch(Telling::denial)) {
            title.append("Denied: ");
        } else if (core.stream().allMatch(telling -> telling.claim().status() == Claim.Status.PLANNED)) {
            title.append("Planned: ");
        } else if (core.stream().allMatch(telling -> telling.claim().status() == Claim.Status.POSSIBLE)) {
            title.append("Possible: ");
        }
        title.append(kind(core));
        if (!actors.isEmpty()) {
            title.append(" by ").append(actors.get(0).name());
        }
        if (!targets.isEmpty()) {
            title.append(" on ").append(targets.get(0).name());
        }
        if (place != null) {
            title.append(", ").append(place.name());
            if (place.admin1() != null && !place.admin1().equals(place.name())) {
                title.append(" (").append(place.admin1()).append(')');
            }
        }
        if (days != null) {
            title.append(", ").append(days(days[0], days[1]));
        }
        return title.toString();
    }

    private static String kind(List<Telling> core) {
        String subtype = Summary.subtype(core);
        String words = subtype == null || "other".equals(subtype)
                ? core.get(0).type().toLowerCase(Locale.ROOT)
                : subtype.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String days(LocalDate start, LocalDate end) {
        return start.equals(end) ? DAY.format(start) : DAY.format(start) + " to " + DAY.format(end);
    }
}

package io.wireloom.query.desk;

import io.wireloom.query.incidents.IncidentSummary;
import java.util.List;

/** An incident in one line, for pages that tell its day and its wider place beside it. */
final class Headline {

    /** How titles mark what is not told as having happened. */
    private static final List<String> MARKS = List.of("Planned", "Denied", "Possible");

    private Headline() {}

    /** {@code Air strike by Russia on hostel, Zaporizhzhya}; {@code Planned deployment by Iran}. */
    static String of(IncidentSummary incident) {
        if (incident.type() == null) {
            return incident.title() == null ? "Untitled incident" : incident.title();
        }
        String noun = Wording.noun(incident.type(), incident.subtype());
        String place = incident.place() == null ? null : incident.place().name();
        return MARKS.stream()
                        .filter(mark ->
                                incident.title() != null && incident.title().startsWith(mark + ": "))
                        .findFirst()
                        .map(mark -> mark + " " + noun)
                        .orElseGet(() -> Labels.sentence(noun))
                + Wording.parties(noun, Wording.names(incident.actors(), 1), Wording.names(incident.targets(), 1))
                + (place == null || place.isBlank() ? "" : ", " + place);
    }
}

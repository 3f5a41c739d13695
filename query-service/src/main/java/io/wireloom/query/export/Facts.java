package io.wireloom.query.export;

import com.ibm.icu.util.Region;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.acled.AcledCrosswalk;
import io.wireloom.contracts.acled.AcledSubEvent;
import io.wireloom.query.desk.Labels;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the columns of several projects are made from: an incident, and what is drawn from it for more than one column. */
final class Facts {

    private final Incident incident;
    private Optional<AcledSubEvent> subEvent;

    Facts(Incident incident) {
        this.incident = incident;
    }

    Incident incident() {
        return incident;
    }

    /** A fact of the place; null when there is none. */
    <T> T place(Function<Claim.Place, T> fact) {
        Claim.Place place = incident.place();
        return place == null ? null : fact.apply(place);
    }

    String country() {
        String code = place(Claim.Place::country);
        return code == null ? null : Labels.country(code);
    }

    /** ISO 3166-1's number of the country, as Unicode's region data has it; null when there is none. */
    Integer countryNumber() {
        String code = place(Claim.Place::country);
        if (code == null) {
            return null;
        }
        try {
            int number = Region.getInstance(code).getNumericCode();
            return number > 0 ? number : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    LocalDate firstDay() {
        return incident.start() == null ? incident.end() : incident.start();
    }

    /** How many days it may have happened on; empty when no day is told. */
    Optional<Long> days() {
        LocalDate first = firstDay();
        if (first == null) {
            return Optional.empty();
        }
        LocalDate last = incident.end();
        return Optional.of(last == null ? 1 : ChronoUnit.DAYS.between(first, last) + 1);
    }

    static String names(List<Claim.Entity> entities) {
        return CsvRow.names(entities);
    }

    Optional<AcledSubEvent> subEvent() {
        if (subEvent == null) {
            subEvent = AcledCrosswalk.of(incident.claims().stream()
                    .map(Incident.IncidentClaim::claim)
                    .toList());
        }
        return subEvent;
    }
}

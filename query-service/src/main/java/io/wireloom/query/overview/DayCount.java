package io.wireloom.query.overview;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.time.LocalDate;

/**
 * How many incidents began on a day.
 *
 * @param day the first day on which they may have happened; null when not told
 * @param key their type or their country; null when they have none
 * @param count how many
 */
public record DayCount(LocalDate day, String key, int count) {

    /**
     * One incident.
     *
     * @param by {@code type} or {@code country}
     */
    public static DayCount of(Incident incident, String by) {
        Claim.Place place = incident.place();
        String country = place == null ? null : place.country();
        return new DayCount(incident.start(), "country".equals(by) ? country : incident.type(), 1);
    }
}

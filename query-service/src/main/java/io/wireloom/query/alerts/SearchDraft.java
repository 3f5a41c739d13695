package io.wireloom.query.alerts;

import io.wireloom.query.incidents.FilterText;
import io.wireloom.query.search.BadParameterException;
import java.time.Instant;

/**
 * What a caller says of a new standing search.
 *
 * @param name what to call it
 * @param filter what to look for, as parameters of the list of incidents, such as {@code type=ASSAULT&country=SY}; every incident
 *     unless given
 */
public record SearchDraft(String name, String filter) {

    private static final int LONGEST_NAME = 100;

    /**
     * The new search.
     *
     * @throws BadParameterException names the field that cannot be meant
     */
    public StandingSearch create(String id, Instant now) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new BadParameterException(
                    "name",
                    "is empty or longer than " + LONGEST_NAME + " characters; what to call the search is expected");
        }
        FilterText.read(filter);
        return new StandingSearch(id, called, filter == null ? "" : filter.strip(), now);
    }
}

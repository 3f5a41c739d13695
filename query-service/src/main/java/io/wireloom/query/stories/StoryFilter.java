package io.wireloom.query.stories;

import io.wireloom.query.search.Parameters;
import java.time.LocalDate;

/**
 * Which stories are asked for; a null asks for nothing in particular.
 *
 * @param q words, "phrases" and -exclusions over the headline, and over headline, byline, source and body of any of the articles
 * @param from the latest of its articles was published on this day (UTC) or later
 * @param to the earliest of its articles was published on this day (UTC) or earlier
 * @param source an outlet's name, exactly, that published any of the articles
 */
public record StoryFilter(String q, LocalDate from, LocalDate to, String source) {

    /**
     * Reads the filter from a request. Here {@code from} and {@code to} are the same as {@code publishedFrom} and
     * {@code publishedTo}, as a story has no other time.
     *
     * @throws io.wireloom.query.search.BadParameterException names the first parameter that cannot be meant
     */
    public static StoryFilter of(Parameters parameters) {
        String from = parameters.text("publishedFrom") == null ? "from" : "publishedFrom";
        String to = parameters.text("publishedTo") == null ? "to" : "publishedTo";
        StoryFilter filter = new StoryFilter(
                parameters.text("q"), parameters.day(from), parameters.day(to), parameters.text("source"));
        parameters.refuseEmpty(from, filter.from, to, filter.to);
        return filter;
    }
}

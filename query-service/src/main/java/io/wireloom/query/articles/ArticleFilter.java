package io.wireloom.query.articles;

import io.wireloom.query.search.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Which articles are asked for; a null asks for nothing in particular.
 *
 * @param q words, "phrases" and -exclusions over headline, lead, source and byline
 * @param source the outlet's name, exactly
 * @param language ISO 639-1 code
 * @param status {@code usable, withheld} or {@code canceled}
 * @param from published on this day (UTC) or later
 * @param to published on this day (UTC) or earlier
 */
public record ArticleFilter(String q, String source, String language, String status, LocalDate from, LocalDate to) {

    private static final List<String> STATUSES = List.of("usable", "withheld", "canceled");

    /**
     * Reads the filter from a request.
     *
     * @throws io.wireloom.query.search.BadParameterException names the first parameter that cannot be meant
     */
    public static ArticleFilter of(Parameters parameters) {
        String language = parameters.text("language");
        return new ArticleFilter(
                parameters.text("q"),
                parameters.text("source"),
                language == null ? null : language.toLowerCase(Locale.ROOT),
                parameters.word("status", STATUSES),
                parameters.day("from"),
                parameters.day("to"));
    }
}

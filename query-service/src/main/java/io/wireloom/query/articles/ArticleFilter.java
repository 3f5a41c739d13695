package io.wireloom.query.articles;

import io.wireloom.query.search.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Which articles are asked for; a null asks for nothing in particular.
 *
 * @param q words, "phrases" and -exclusions over headline, byline, source and body
 * @param source the outlet's name, exactly
 * @param language ISO 639-1 code
 * @param status {@code usable, withheld} or {@code canceled}
 * @param publishedFrom published at this moment or later
 * @param publishedTo published before this moment
 */
public record ArticleFilter(
        String q, String source, String language, String status, Instant publishedFrom, Instant publishedTo) {

    private static final List<String> STATUSES = List.of("usable", "withheld", "canceled");

    /**
     * Reads the filter from a request. Here {@code from} and {@code to} are the same as {@code publishedFrom} and
     * {@code publishedTo}, as an article has no other time.
     *
     * @throws io.wireloom.query.search.BadParameterException names the first parameter that cannot be meant
     */
    public static ArticleFilter of(Parameters parameters) {
        String language = parameters.text("language");
        String from = parameters.text("publishedFrom") == null ? "from" : "publishedFrom";
        String to = parameters.text("publishedTo") == null ? "to" : "publishedTo";
        ArticleFilter filter = new ArticleFilter(
                parameters.text("q"),
                parameters.text("source"),
                language == null ? null : language.toLowerCase(Locale.ROOT),
                parameters.word("status", STATUSES),
                parameters.since(from),
                parameters.until(to));
        parameters.refuseEmpty(from, filter.publishedFrom, to, filter.publishedTo);
        return filter;
    }
}

package io.wireloom.query.search;

import java.util.List;
import java.util.Locale;

/** In which order rows come. */
public enum Sort {
    /** The latest first. */
    NEWEST,
    /** What fits the words best first. */
    RELEVANCE,
    /** What is denied and disagreed upon most first. */
    DISPUTED;

    /**
     * The order that a request asks for; {@link #NEWEST} when it asks for none.
     *
     * @param offered the orders that the list has
     * @throws BadParameterException when it is none of them, or when relevance is asked for without words
     */
    public static Sort of(Parameters parameters, List<Sort> offered) {
        String word = parameters.word("sort", offered.stream().map(Sort::word).toList());
        Sort sort = word == null ? NEWEST : valueOf(word.toUpperCase(Locale.ROOT));
        if (sort == RELEVANCE && parameters.text("q") == null) {
            throw new BadParameterException("sort", "is \"relevance\", which needs words to be relevant to: give q");
        }
        return sort;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.wireloom.dedupe.stories;

import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.StopWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an article is about: its words by stem, and what each tells. A function of one version of one article.
 *
 * @param articleId the article
 * @param publishedAt null when unknown
 * @param terms by stem
 */
public record Profile(String articleId, Instant publishedAt, List<Term> terms) {

    /** Words of the head and the opening, where wire copy says what it is about. */
    private static final int LEAD = 75;

    /** Terms that an article is found by. */
    private static final int KEYS = 32;

    private static final Comparator<Term> TELLING =
            Comparator.comparingInt(Term::rank).reversed().thenComparing(Term::stem);

    /**
     * A word.
     *
     * @param stem what is compared
     * @param form as the article first has it, in lower case
     * @param weight what it tells, in hundredths; see {@link WordWeights}
     * @param count how often the article has it
     * @param lead how often the opening has it
     */
    public record Term(String stem, String form, int weight, int count, int lead) {

        /** Thousands of profiles are remembered, which have most of their words in common. */
        public Term {
            stem = stem.intern();
            form = form.intern();
        }

        private Term again(boolean opening) {
            return new Term(stem, form, weight, count + 1, opening ? lead + 1 : lead);
        }

        private int rank() {
            return lead > 0 ? 2 * weight : weight;
        }
    }

    /** Keeps the terms as what knows their weights. */
    public Profile {
        terms = terms instanceof Terms known ? known : new Terms(terms);
    }

    WeighedTerms weighed() {
        return ((Terms) terms).weighed();
    }

    /** Of an article's own words. */
    public static Profile of(ArticleText text) {
        Article article = text.article();
        String language = article.language();
        Stems stems = Stems.in(language);
        Map<String, Term> terms = new TreeMap<>();
        List<String> forms = text.forms();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            if (!StopWords.contains(form)) {
                String stem = stems.of(form);
                Term before = terms.get(stem);
                Term term = before == null ? new Term(stem, form, WordWeights.of(stem, form, language), 0, 0) : before;
                terms.put(stem, term.again(i < LEAD));
            }
        }
        terms.values().removeIf(term -> term.weight() == 0);
        return new Profile(article.articleId(), article.publishedAt(), List.copyOf(terms.values()));
    }

    /** The stems it is found by, the most telling first; two articles that share fewer than two of them are not compared. */
    public List<String> keys() {
        return terms.stream().sorted(TELLING).limit(KEYS).map(Term::stem).toList();
    }

    /** The terms that are in both, the most telling of this one first. */
    List<Term> shared(Profile other) {
        StemPlaces own = weighed().places();
        StemPlaces theirs = other.weighed().places();
        List<Term> shared = new ArrayList<>();
        for (int place = 0; place < own.size(); place++) {
            if (theirs.of(own, place) >= 0) {
                shared.add(terms.get(place));
            }
        }
        shared.sort(TELLING);
        return shared;
    }
}

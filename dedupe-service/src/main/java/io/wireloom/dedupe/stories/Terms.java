package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.stories.Profile.Term;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** An article's terms, which know what they weigh once somebody has asked: they are held against those of many other articles. */
final class Terms extends AbstractList<Term> implements RandomAccess {

    private final List<Term> terms;

    /** Null until it is asked for; two threads that ask at once make the same. */
    private volatile WeighedTerms weighed;

    Terms(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    WeighedTerms weighed() {
        WeighedTerms known = weighed;
        if (known == null) {
            known = WeighedTerms.of(terms);
            weighed = known;
        }
        return known;
    }

    @Override
    public Term get(int place) {
        return terms.get(place);
    }

    @Override
    public int size() {
        return terms.size();
    }
}

package io.wireloom.extract.claims;

import io.wireloom.contracts.Span;
import io.wireloom.extract.text.Sentence;

/** Finds the quotation that words stand in. */
final class Quotations {

    private Quotations() {}

    /** The quoted tokens of the sentence around {@code inside}, without the marks. */
    static Span around(Sentence sentence, Span inside) {
        int at = 0;
        while (sentence.token(at).start() < inside.start()) {
            at++;
        }
        int from = at;
        while (from > 0 && sentence.token(from - 1).quoted()) {
            from--;
        }
        int to = at + 1;
        while (to < sentence.size() && sentence.token(to).quoted()) {
            to++;
        }
        return sentence.span(from, to);
    }
}

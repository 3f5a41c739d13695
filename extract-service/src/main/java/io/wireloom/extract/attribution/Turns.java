package io.wireloom.extract.attribution;

import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives quoted sentences whose speaker is named only after the quotation to that speaker: "They came. They burned it," X said. */
public final class Turns {

    private Turns() {}

    /**
     * The scopes of an article's sentences with those quotations given to who turns out to speak them.
     *
     * @param sentences in the article's order, some of it left out perhaps
     * @param scopes those found in each
     */
    public static List<List<Scope>> settled(List<Sentence> sentences, List<List<Scope>> scopes) {
        List<List<Scope>> settled = new ArrayList<>(scopes);
        for (int i = sentences.size() - 2; i >= 0; i--) {
            Sentence sentence = sentences.get(i);
            if (leftOpen(sentence) && adjacent(sentence, sentences.get(i + 1))) {
                Optional<Scope> later = settled.get(i + 1).stream()
                        .filter(scope ->
                                scope.said().contains(0) && !scope.chain().isEmpty())
                        .findFirst();
                boolean own = settled.get(i).stream().anyMatch(scope -> scope.verb() >= 0);
                if (later.isPresent() && !own) {
                    Region whole = new Region(0, sentence.size());
                    settled.set(i, List.of(new Scope(whole, later.get().chain(), -1, false, null, "quote-before")));
                }
            }
        }
        return settled;
    }

    /** Whether a quotation is still open at the sentence's end. */
    private static boolean leftOpen(Sentence sentence) {
        return sentence.token(sentence.size() - 1).quoted()
                && sentence.token(sentence.size() / 2).quoted();
    }

    /** Whether nothing but more of the same quotation stands between. */
    private static boolean adjacent(Sentence one, Sentence next) {
        String between = one.source().substring(one.end(), Math.max(one.end(), next.start()));
        return next.token(0).quoted() && between.chars().noneMatch(c -> "\"\u201c\u201d\n".indexOf(c) >= 0);
    }
}

package io.wireloom.extract.quotations;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by whom quotations are spoken, from who says what in the sentences that they stand in. */
public final class Spoken {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['\u2019-][\\p{L}\\p{N}]++)*+");
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_SPOKEN = 2;

    private final List<Sentence> sentences;
    private final List<List<Scope>> scopes;

    /**
     * @param sentences of the text, in its order
     * @param scopes who says what in each
     */
    public Spoken(List<Sentence> sentences, List<List<Scope>> scopes) {
        this.sentences = sentences;
        this.scopes = scopes;
    }

    /** Whether words between marks are somebody's speech, and no title or irony: enough words, or the words of a speaker. */
    public static boolean speech(String words, boolean spoken) {
        long count = WORD.matcher(words).results().count();
        return count >= (spoken ? FEWEST_SPOKEN : FEWEST_WORDS);
    }

    /** The first speaker of a quotation; empty when the text does not say. */
    public Optional<Speaker> by(Quoted quoted) {
        Scope carried = null;
        for (int i = 0; i < sentences.size(); i++) {
            int at = i;
            Sentence sentence = sentences.get(i);
            if (sentence.end() <= quoted.start() || sentence.start() >= quoted.end()) {
                continue;
            }
            Optional<Scope> scope = around(sentence, scopes.get(i), quoted);
            if (scope.isPresent() && scope.get().verb() >= 0) {
                return first(scope.get());
            }
            carried = carried == null
                    ? scope.or(() -> only(sentence, scopes.get(at))).orElse(null)
                    : carried;
        }
        return carried == null ? Optional.empty() : first(carried);
    }

    /** The one scope that the sentence's own words open: "…," X said, "…". */
    private static Optional<Scope> only(Sentence sentence, List<Scope> scopes) {
        List<Scope> own = scopes.stream()
                .filter(scope ->
                        scope.verb() >= 0 && !sentence.token(scope.verb()).quoted())
                .toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static Optional<Speaker> first(Scope scope) {
        return scope.chain().stream().findFirst();
    }

    /** The narrowest scope whose words are the quoted ones; a scope that the quoted words themselves open tells nothing of who speaks them. */
    private static Optional<Scope> around(Sentence sentence, List<Scope> scopes, Quoted quoted) {
        Region words = tokens(sentence, quoted);
        return scopes.stream()
                .filter(scope -> !scope.chain().isEmpty())
                .filter(scope -> scope.verb() < 0 || !words.contains(scope.verb()))
                .filter(scope -> scope.said().overlaps(words.from(), words.to()))
                .min(Comparator.comparingInt((Scope scope) -> scope.verb() < 0 ? 1 : 0)
                        .thenComparingInt(
                                scope -> scope.said().to() - scope.said().from()));
    }

    private static Region tokens(Sentence sentence, Quoted quoted) {
        int from = 0;
        while (from < sentence.size() && sentence.token(from).end() <= quoted.start()) {
            from++;
        }
        int to = from;
        while (to < sentence.size() && sentence.token(to).start() < quoted.end()) {
            to++;
        }
        return new Region(from, to);
    }
}

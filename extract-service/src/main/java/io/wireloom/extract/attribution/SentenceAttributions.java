package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.AttributionLexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all attributions of a sentence, in order of their cues; one may stand inside the content of another. */
final class SentenceAttributions {

    private final AttributionLexicon lexicon;

    SentenceAttributions(AttributionLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Attribution> read(Parse parse) {
        Clauses clauses = new Clauses(parse, lexicon);
        Sources sources = new Sources(parse, clauses);
        VerbCues verbs = new VerbCues(parse, lexicon, clauses, sources);
        PassiveCues passives = new PassiveCues(parse, lexicon, clauses, sources);
        NounCues nouns = new NounCues(parse, lexicon, clauses, sources);
        SourcePhrases phrases = new SourcePhrases(parse, clauses);
        List<Attribution> found = new ArrayList<>();
        new Labels(parse, clauses).read().ifPresent(found::add);
        for (int c = 0; c < parse.chunks().size(); c++) {
            Optional<Attribution> one = Optional.empty();
            if (parse.is(c, Kind.VERB)) {
                one = passives.at(c);
                if (one.isEmpty()) {
                    one = verbs.at(c, found);
                }
            } else if (parse.is(c, Kind.NOUN)) {
                one = nouns.at(c, found);
            }
            if (parse.head(c).equals("according")) {
                one = phrases.at(c);
            }
            one.ifPresent(found::add);
        }
        return found;
    }

    /** Those that stand in no other's content. */
    static List<Attribution> outermost(List<Attribution> all) {
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> inside(one, other)))
                .toList();
    }

    /** Those whose cue is the article's own: not within words that somebody else speaks. */
    static List<Attribution> unquoted(Sentence sentence, List<Attribution> all) {
        return all.stream()
                .filter(one -> !sentence.token(one.cue().to() - 1).quoted())
                .toList();
    }

    private static boolean inside(Attribution inner, Attribution outer) {
        int cue = inner.cue().to() - 1;
        return outer.contains(cue) && !inner.contains(outer.cue().to() - 1);
    }
}

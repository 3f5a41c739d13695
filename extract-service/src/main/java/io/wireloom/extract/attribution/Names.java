package io.wireloom.extract.attribution;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Tag;
import java.util.Set;

/** Finds where a name begins that ends before a verb: with the phrases that it hangs on, and those joined to it. */
final class Names {

    /** Prepositions that also open clauses: what follows is a subject. */
    static final Set<String> OPENERS = Set.of("since", "after", "before", "until", "till", "as", "than");

    private final Parse parse;

    Names(Parse parse) {
        this.parse = parse;
    }

    /** The chunk at or before one that is neither adverb nor time. */
    int skipped(int chunk) {
        int at = chunk;
        while (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME)) {
            at--;
        }
        return at;
    }

    /** Whether a verb is a participle that describes a noun. */
    boolean reduced(int verb) {
        return !parse.chunk(verb).verb().passive() && parse.passive(verb);
    }

    /** The first chunk of a noun phrase that ends at a chunk: with those it hangs on by prepositions, participles, "and". */
    int leftmost(int noun) {
        int first = noun;
        int before = step(first);
        while (before >= 0) {
            first = before;
            before = step(first);
        }
        return first;
    }

    /** The noun phrase before that this one belongs to; -1 when it stands for itself. */
    private int step(int first) {
        int at = skipped(first - 1);
        if (parse.is(at, Kind.NOUN)) {
            return parse.sentence().is(parse.chunk(at).to() - 1, Tag.POSSESSIVE) || apposed(at, first) ? at : -1;
        }
        if (parse.is(at, Kind.PREPOSITION)) {
            return OPENERS.contains(parse.head(at)) ? -1 : governor(at);
        }
        boolean joined = parse.is(at, Kind.CONJUNCTION) && parse.is(at - 1, Kind.NOUN);
        return joined && joins(at - 1) ? at - 1 : -1;
    }

    /** "Amina Diallo a nurse": an apposition whose comma was lost. */
    private boolean apposed(int name, int noun) {
        String opener = parse.sentence().lower(parse.chunk(noun).from());
        boolean free = !parse.is(name - 1, Kind.PREPOSITION) && !parse.is(name - 1, Kind.VERB);
        return free
                && noun == name + 1
                && parse.sentence().is(parse.chunk(name).to() - 1, Tag.PROPN)
                && (opener.equals("a") || opener.equals("an"));
    }

    /** The noun phrase that a preposition hangs on, directly or by a participle; -1 when none. */
    private int governor(int preposition) {
        int at = skipped(preposition - 1);
        if (parse.is(at, Kind.NOUN)) {
            return at;
        }
        int noun = skipped(at - 1);
        return parse.is(at, Kind.VERB) && reduced(at) && parse.is(noun, Kind.NOUN) ? noun : -1;
    }

    /** Whether "and" after a noun phrase joins two names, and not two clauses. */
    private boolean joins(int noun) {
        int at = skipped(noun - 1);
        if (parse.is(at, Kind.VERB)) {
            return false;
        }
        if (parse.is(at, Kind.PREPOSITION)) {
            int governor = governor(at);
            return governor >= 0 && joins(governor);
        }
        return true;
    }
}

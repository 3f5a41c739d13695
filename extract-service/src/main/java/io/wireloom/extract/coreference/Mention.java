package io.wireloom.extract.coreference;

import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Party;
import java.util.List;

/**
 * A noun phrase that later words may refer to.
 *
 * @param parties the parties it names, several when they are conjoined; empty for one that names none, which still may be meant
 * @param words for each party the words that name it
 * @param number whether one or several are meant
 * @param sort what it is
 * @param verb the chunk of the verb that it is the subject of; -1 when it is none's
 * @param reports whether that verb reports speech
 */
record Mention(List<Party> parties, List<Span> words, Number number, Sort sort, int verb, boolean reports) {

    /** Grammatical number; bodies of people take both. */
    enum Number {
        ONE,
        SEVERAL,
        EITHER
    }

    /** Sorts of things that pronouns tell apart. */
    enum Sort {
        PERSON,
        PEOPLE,
        BODY,
        THING
    }

    Mention {
        parties = List.copyOf(parties);
        words = List.copyOf(words);
    }

    boolean subject() {
        return verb >= 0;
    }

    /** Whether both mean the same parties. */
    boolean same(Mention other) {
        return parties.stream()
                .map(Party::id)
                .toList()
                .equals(other.parties.stream().map(Party::id).toList());
    }
}

package io.wireloom.extract.attribution;

import io.wireloom.contracts.Span;
import io.wireloom.extract.lexicon.Manner;
import java.util.List;

/**
 * Somebody's relation to a content, in a text.
 *
 * @param manner what the relation is
 * @param rule which construction and which word made it
 * @param source who; empty when nobody is named
 * @param cue the words that attribute
 * @param content what; several spans when the cue stands inside, or when a quotation goes on after it
 */
public record Attributed(Manner manner, String rule, List<Span> source, Span cue, List<Span> content) {

    public Attributed {
        source = List.copyOf(source);
        content = List.copyOf(content);
    }
}

package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.parse.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a sentence somebody says.
 *
 * @param said the tokens that are their words or the gist of them
 * @param chain the speakers, the first speaker first, the medium that passes it on last
 * @param verb index of the reporting verb's token; -1 when none stands in the sentence
 * @param denial whether the speakers say that it is not so
 * @param speakers the tokens that name the speakers; null when they stand in another sentence
 * @param rule how it was found
 */
public record Scope(Region said, List<Speaker> chain, int verb, boolean denial, Region speakers, String rule) {

    public Scope {
        chain = List.copyOf(chain);
    }

    /** The same words, passed on by the speakers of the scope around it. */
    Scope through(Scope outer) {
        List<Speaker> whole = new ArrayList<>(chain);
        outer.chain.stream()
                .filter(speaker ->
                        whole.stream().noneMatch(known -> known.name().equals(speaker.name())))
                .forEach(whole::add);
        return new Scope(said, whole, verb, denial, speakers, rule);
    }
}

package io.wireloom.extract.places;

import java.util.List;

/**
 * A run of tokens that spells a name in the gazetteer.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param places what the name may mean, the most populous first; never empty
 * @param commonWord whether the name is also an everyday English word or a given name, so that it needs support from its surroundings
 */
public record Match(int from, int to, List<Place> places, boolean commonWord) {

    /** Keeps its own copy of the places. */
    public Match {
        places = List.copyOf(places);
    }
}

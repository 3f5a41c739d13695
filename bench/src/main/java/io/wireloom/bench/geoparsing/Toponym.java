package io.wireloom.bench.geoparsing;

import java.util.Set;

/**
 * A place name that annotators marked.
 *
 * @param start first UTF-16 unit in the document's text
 * @param end one past its last
 * @param lat latitude of the place meant, in degrees; NaN when the annotators could not locate it
 * @param lon longitude, in degrees; NaN when not located
 * @param type how the name is used, as the corpus says it; null when it does not say
 */
record Toponym(int start, int end, String phrase, double lat, double lon, String type) {

    private static final Set<String> NO_PLACE_MEANT = Set.of("Demonym", "Language", "Homonym", "Non_Toponym");

    /** Whether the name means a place, literally or for those who are there; a demonym or a figure of speech does not. */
    boolean counts() {
        return type == null || !(NO_PLACE_MEANT.contains(type) || type.endsWith("_Expression"));
    }

    boolean located() {
        return !Double.isNaN(lat);
    }
}

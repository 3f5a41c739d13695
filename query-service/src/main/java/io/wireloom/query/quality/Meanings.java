package io.wireloom.query.quality;

import java.util.Map;

/** What a figure means to somebody who reads the desk. */
final class Meanings {

    private static final int HUNDRED = 100;

    /** What is wrong when it is wrong, by field. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("claims", "claims shown say nothing that the text says"),
            Map.entry("core-claims", "claims of attacks and deployments shown say nothing that the text says"),
            Map.entry("subtype", "kinds of event are wrong"),
            Map.entry("status", "claims are taken for the wrong one of happened, denied, planned, possible"),
            Map.entry("actors", "names given as the actor are not"),
            Map.entry("targets", "names given as the target are not"),
            Map.entry("places", "places given are not those of the event"),
            Map.entry("when", "days given are not those that the text means"),
            Map.entry("tallies", "figures count something else, or are others"),
            Map.entry("speaker", "names given as a speaker are not"),
            Map.entry("grounded", "claims rest on words that do not hold them"),
            Map.entry("copies", "articles called copies are none"));

    private static final Map<String, String> MISSED = Map.of(
            "claims", "claims in the text are not found",
            "core-claims", "claims of attacks and deployments in the text are not found",
            "actors", "actors named are not given",
            "targets", "targets named are not given",
            "places", "places named are not given",
            "when", "days told are not given",
            "tallies", "figures told are not given",
            "speaker", "speakers named are not given",
            "copies", "copies are not seen as such");

    private Meanings() {}

    static String of(String field, Interval precision, Interval recall) {
        String wrong = share(1 - precision.value(), WRONG.getOrDefault(field, "answers are wrong"));
        String missed = MISSED.get(field);
        return missed == null ? wrong + "." : wrong + "; " + share(1 - recall.value(), missed) + ".";
    }

    private static String share(double share, String what) {
        long hundred = Math.round(share * HUNDRED);
        return hundred == 0 ? "no " + what : hundred + " in 100 " + what;
    }
}

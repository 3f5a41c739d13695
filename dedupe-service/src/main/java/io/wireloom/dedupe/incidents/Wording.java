package io.wireloom.dedupe.incidents;

import java.util.List;
import java.util.stream.Collectors;

/** What a telling says, in words. */
final class Wording {

    private Wording() {}

    /** What the telling brought to what was known. */
    static String brought(Telling telling, Origins origins) {
        String speaker = origins.speaker(telling);
        String verb =
                switch (telling.claim().status()) {
                    case DENIED -> "denies " + denied(telling);
                    case PLANNED -> "says it is planned";
                    case POSSIBLE -> "says it may have happened";
                    default -> "says it happened";
                };
        return (speaker == null ? "the publisher" : speaker) + " " + verb + figures(telling);
    }

    /** A stance and its figures: "admitted it: targets 12". */
    static String said(Telling telling, String stance) {
        String what =
                switch (telling.claim().status()) {
                    case DENIED -> denied(telling);
                    case PLANNED -> "that it is planned";
                    case POSSIBLE -> "that it may have happened";
                    default -> "it";
                };
        return stance + " " + what + figures(telling);
    }

    private static String denied(Telling telling) {
        return telling.aboutCivilians() ? "that civilians were harmed" : "it";
    }

    private static String figures(Telling telling) {
        List<String> figures =
                telling.claim().tallies().stream().map(Figures::words).toList();
        return figures.isEmpty() ? "" : figures.stream().collect(Collectors.joining(", ", ": ", ""));
    }
}

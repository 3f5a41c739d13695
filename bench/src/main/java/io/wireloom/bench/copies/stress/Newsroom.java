package io.wireloom.bench.copies.stress;

import io.wireloom.bench.corpus.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Publishes drafts, and keeps the account of what was made of what. */
final class Newsroom {

    private static final Instant FIRST_DAY = Instant.parse("2025-01-06T06:00:00Z");
    private static final int HOURS = 24 * 300;

    /** One copy in so many, and its original, come without a time; the copy names its source instead. */
    private static final int UNDATED_ONE_IN = 4;

    private final Dice dice;
    private final Values values;
    private final Map<String, Piece> pieces = new HashMap<>();
    private final List<Piece> published = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    Newsroom(Dice dice, Values values) {
        this.dice = dice;
        this.values = values;
    }

    /** Publishes a story; its sentences are marked as its own from now on. */
    Draft original(String id, Kind kind, Draft story) {
        Instant time = published.size() % UNDATED_ONE_IN == 0
                ? null
                : FIRST_DAY.plus(Duration.ofHours(dice.between(0, HOURS)));
        publish(new Piece(document(id, story.text(), time, values.outlet()), EnumSet.of(kind), id));
        return story.takenFrom(id);
    }

    /** Publishes what was made of one article or more, after the latest of them. */
    void copy(String id, Kind kind, Draft copy, String... of) {
        Piece original = pieces.get(of[0]);
        Instant before = latest(of);
        String outlet = values.outlet();
        while (outlet.equals(original.document().source())) {
            outlet = values.outlet();
        }
        boolean credits = before == null;
        StringBuilder text = new StringBuilder(copy.text());
        for (String source : credits ? of : new String[0]) {
            text.append("\n\nSource: ").append(pieces.get(source).document().source());
        }
        Instant time = credits ? null : before.plus(Duration.ofMinutes(dice.between(5, 4_000)));
        publish(new Piece(document(id, text.toString(), time, outlet), EnumSet.of(kind), original.story()));
        for (String source : of) {
            pieces.get(source).kinds().add(kind);
            planted.add(new Planted(
                    kind,
                    id,
                    source,
                    copy.parts().stream()
                            .filter(part -> source.equals(part.from()))
                            .map(Draft.Part::text)
                            .toList()));
        }
    }

    /** Publishes an article that is nobody's copy and of which none is made. */
    void alone(String id, Set<Kind> kinds, Draft story) {
        Instant time = FIRST_DAY.plus(Duration.ofHours(dice.between(0, HOURS)));
        publish(new Piece(document(id, story.text(), time, values.outlet()), kinds, id));
    }

    /** Puts down that two articles look alike and are no copies. */
    void unlike(Kind kind, String one, String other) {
        planted.add(new Planted(kind, other, one, List.of()));
    }

    StressSet set() {
        return new StressSet(List.copyOf(published), List.copyOf(planted));
    }

    /** Null when one of them has no time. */
    private Instant latest(String... ids) {
        List<Instant> times = new ArrayList<>();
        for (String id : ids) {
            times.add(pieces.get(id).document().published());
        }
        return times.stream().anyMatch(Objects::isNull)
                ? null
                : times.stream().max(Instant::compareTo).orElseThrow();
    }

    private void publish(Piece piece) {
        published.add(piece);
        pieces.put(piece.document().id(), piece);
    }

    private static Document document(String id, String text, Instant time, String outlet) {
        return new Document(id, text, time, outlet, null);
    }
}

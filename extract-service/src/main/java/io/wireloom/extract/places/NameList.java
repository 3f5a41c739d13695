package io.wireloom.extract.places;

import java.util.List;

/** Tells a list of countries or divisions ("Iraq, Iran and Syria") from a place with what it lies in ("Tripoli, Libya"). */
final class NameList {

    private static final long LARGE = 500_000;

    private final Gazetteer gazetteer;
    private final String key;
    private final List<Place> candidates;

    NameList(Gazetteer gazetteer, Mention mention, List<Place> candidates) {
        this.gazetteer = gazetteer;
        this.key = NameKey.of(mention.name());
        this.candidates = candidates;
    }

    /** Whether the name is a country's and another country follows, or a division's and another of that country. */
    boolean goesOn(List<String> after) {
        if (after.size() < 2 || !",".equals(after.get(0))) {
            return false;
        }
        List<Place> next = named(after, 1);
        return candidates.stream().filter(this::bearer).anyMatch(own -> next.stream()
                .anyMatch(p -> sameRank(own, p)));
    }

    /** Whether a division of the same country stands beside the name in a list. */
    boolean amongDivisions(List<String> before, List<String> after) {
        boolean division = candidates.stream().anyMatch(p -> p.kind() == Kind.ADMIN1 && bearer(p));
        if (!division) {
            return false;
        }
        int last = before.size() - 1;
        boolean listedBefore = last > 0 && isJoint(before.get(last));
        boolean listedAfter = after.size() > 1 && isJoint(after.get(0));
        return (listedBefore && isDivision(before, last - 1)) || (listedAfter && isDivision(after, 1));
    }

    private boolean isDivision(List<String> words, int at) {
        return named(words, at).stream().anyMatch(p -> candidates.stream()
                .filter(this::bearer)
                .anyMatch(own -> p.kind() == Kind.ADMIN1 && sameRank(own, p)));
    }

    private List<Place> named(List<String> words, int at) {
        return gazetteer.longestAt(words, at).map(Match::places).orElse(List.of()).stream()
                .filter(p -> NameKey.of(p.name()).equals(NameKey.of(words.get(at)))
                        || p.kind() == Kind.COUNTRY
                        || words.get(at).length() < p.name().length())
                .toList();
    }

    private boolean bearer(Place place) {
        boolean own = NameKey.of(place.name()).equals(key);
        return place.kind() == Kind.COUNTRY || (place.kind() == Kind.ADMIN1 && own && place.population() >= LARGE);
    }

    private static boolean sameRank(Place one, Place other) {
        return one.kind() == other.kind()
                && (one.kind() == Kind.COUNTRY || one.country().equals(other.country()));
    }

    private static boolean isJoint(String word) {
        return ",".equals(word) || "and".equals(word) || "or".equals(word);
    }
}

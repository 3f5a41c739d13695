package io.wireloom.extract.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Local news names its towns and counties without saying where they are. A division in which most of a document's names can be
 * found is likely the one meant, although each name by itself is found in many.
 */
final class DivisionVotes {

    private static final int LEAST_NAMES = 3;
    private static final double LEAST_SHARE = 0.5;
    private static final double WEIGHT = 0.4;

    private final Map<Division, Set<String>> names = new HashMap<>();
    private final Set<String> voters = new HashSet<>();

    private DivisionVotes() {}

    static DivisionVotes of(List<PlaceResolver.Reading> readings) {
        DivisionVotes votes = new DivisionVotes();
        for (PlaceResolver.Reading reading : readings) {
            if (!reading.hints().personal()) {
                votes.count(reading);
            }
        }
        return votes;
    }

    /** Adds the divisions that enough names, and most of the names, agree on. */
    void addTo(CountryContext context) {
        int most = names.values().stream().mapToInt(Set::size).max().orElse(0);
        names.forEach((division, keys) -> {
            int count = keys.size();
            if (count == most && count >= LEAST_NAMES && count >= LEAST_SHARE * voters.size()) {
                context.add(division.country(), division.admin1(), WEIGHT * (count - 1));
            }
        });
    }

    private void count(PlaceResolver.Reading reading) {
        for (Place place : reading.candidates()) {
            if (place.kind() == Kind.CITY || place.kind() == Kind.ADMIN2) {
                voters.add(reading.key());
                names.computeIfAbsent(new Division(place.country(), place.admin1()), d -> new HashSet<>())
                        .add(reading.key());
            }
        }
    }

    private record Division(String country, String admin1) {}
}

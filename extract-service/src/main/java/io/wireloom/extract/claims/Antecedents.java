package io.wireloom.extract.claims;

import io.wireloom.contracts.Claim;
import io.wireloom.extract.entities.PlaceMentions.Named;
import io.wireloom.extract.places.Kind;
import io.wireloom.extract.places.Place;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places an article has named, to which "the town" and "the province" go back. */
final class Antecedents {

    private static final Set<String> TOWNS =
            Set.of("town", "city", "village", "neighbourhood", "neighborhood", "suburb", "camp", "settlement");
    private static final Set<String> DIVISIONS = Set.of("province", "governorate", "state");

    /** How far back a place may have been named, in UTF-16 units: some four sentences. */
    private static final int REACH = 900;

    private final List<ClaimPlaces.Told> told = new ArrayList<>();
    private final List<Boolean> linked = new ArrayList<>();

    /** Adds a place, in reading order. */
    void add(ClaimPlaces.Told place, Named named) {
        if (place.place() != null || named.strong()) {
            told.add(place);
            linked.add(named.linked());
        }
    }

    /** The nearest place named before that is of the kind told, and no mere landmark of another. */
    Optional<ClaimPlaces.Told> of(Sentence sentence, Named definite) {
        String kind = sentence.lower(definite.to() - 1);
        int at = sentence.token(definite.from()).start();
        for (int i = told.size() - 1; i >= 0; i--) {
            Claim.Place place = told.get(i).claimed();
            boolean reached = place.start() < at && at - place.start() <= REACH;
            if (reached && !linked.get(i) && fits(kind, told.get(i).place())) {
                return Optional.of(told.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String kind, Place place) {
        if (place == null) {
            return TOWNS.contains(kind) || kind.equals("area");
        }
        if (TOWNS.contains(kind)) {
            return place.kind() == Kind.CITY || place.kind() == Kind.SITE;
        }
        if (DIVISIONS.contains(kind)) {
            return place.kind() == Kind.ADMIN1;
        }
        return switch (kind) {
            case "district" -> place.kind() == Kind.ADMIN2 || place.kind() == Kind.CITY;
            case "island" -> place.kind() == Kind.REGION || place.kind() == Kind.CITY;
            default -> place.precision() < 6;
        };
    }
}

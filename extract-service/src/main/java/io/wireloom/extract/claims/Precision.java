package io.wireloom.extract.claims;

import io.wireloom.extract.entities.PlaceMentions.Named;
import io.wireloom.extract.entities.PlaceMentions.Sort;
import io.wireloom.extract.places.Kind;
import io.wireloom.extract.places.Place;
import io.wireloom.extract.text.Sentence;
import java.util.Map;
import java.util.Set;

/** How exactly a place stands for where an event was, as UCDP GED codes it in {@code where_prec}. */
final class Precision {

    private static final int NEAR = 2;
    private static final int REGION = 5;
    private static final int AT_SEA = 7;
    private static final Set<String> PARTS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "north-eastern",
            "north-western",
            "south-eastern",
            "south-western",
            "north-east",
            "north-west",
            "south-east",
            "south-west");

    /** What the word after a name makes of a town: the division called after it. */
    private static final Map<String, Integer> DIVISIONS = Map.of(
            "district", 3, "county", 3, "subdistrict", 3, "province", 4, "governorate", 4, "region", 4, "state", 4);

    private Precision() {}

    /**
     * 1 in the town itself, 2 near it ("near X", "X airport"), 3 and 4 its divisions, 5 a region or a part of a country
     * ("northern Mali"), 6 the country, 7 wider or at sea ("off the coast of X").
     */
    static int of(Place place, Named named, Sentence sentence) {
        if (offCoast(sentence, named.from())) {
            return AT_SEA;
        }
        if (place.kind() == Kind.COUNTRY && PARTS.contains(sentence.lower(named.from() - 1))) {
            return REGION;
        }
        Integer division = DIVISIONS.get(sentence.lower(named.to()));
        if (division != null && place.kind() == Kind.CITY) {
            return division;
        }
        boolean near = named.beside() || (named.sort() == Sort.SITE && place.kind() != Kind.SITE);
        return near && place.precision() == 1 ? NEAR : place.precision();
    }

    private static boolean offCoast(Sentence sentence, int from) {
        boolean coast = sentence.lower(from - 2).equals("coast")
                || sentence.lower(from - 1).equals("coast");
        return sentence.lower(from - 1).equals("off") || (coast && offBefore(sentence, from));
    }

    private static boolean offBefore(Sentence sentence, int from) {
        for (int i = from - 1; i >= Math.max(0, from - REGION); i--) {
            if (sentence.lower(i).equals("off")) {
                return true;
            }
        }
        return false;
    }
}

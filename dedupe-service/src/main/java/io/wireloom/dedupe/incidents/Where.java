package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the places of two claims lie to each other. */
enum Where {
    /** The same town or site. */
    SAME,
    /** One lies within the other, or both are the same province. */
    WITHIN,
    /** Different places that may be two names for where one thing happened. */
    NEAR,
    /** Nothing more than the same country. */
    COUNTRY,
    /** At least one is unknown. */
    UNKNOWN,
    /** Different places. */
    APART;

    /** Further apart, two places are not two names for where one thing happened. */
    private static final double FAR_KM = 40;

    /** Gazetteers differ by this much on where a town's centre is. */
    private static final double SAME_KM = 5;

    private static final Pattern KIND_OF_DIVISION =
            Pattern.compile("\\b(governorate|province|region|state|district|department|oblast|county)\\b");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Further apart, two towns that are each named exactly are two. */
    private static final double TOWNS_KM = 15;

    /** A region without a line on the map is taken to reach this far from its middle. */
    private static final double REGION_KM = 250;

    private static final int EXACT = 1;
    private static final int DISTRICT = 3;
    private static final int FIRST_ORDER = 4;
    private static final int REGION = 5;
    private static final double EARTH_RADIUS_KM = 6371.0088;

    boolean specific() {
        return this == SAME || this == WITHIN;
    }

    /** The closest relation of any of the places of one to any of the other's. */
    static Where between(List<Place> ours, List<Place> theirs) {
        return ours.stream()
                .flatMap(our -> theirs.stream().map(their -> between(our, their)))
                .min(Comparator.naturalOrder())
                .orElse(UNKNOWN);
    }

    static Where between(Place one, Place other) {
        if (!resolved(one) || !resolved(other)) {
            return sameName(one.name(), other.name()) ? SAME : UNKNOWN;
        }
        if (!one.country().equals(other.country())) {
            return APART;
        }
        if (broad(one) || broad(other)) {
            return COUNTRY;
        }
        if (division(one) || division(other)) {
            return sameName(one.admin1(), other.admin1()) ? WITHIN : APART;
        }
        boolean same = one.geonameId() != null && one.geonameId().equals(other.geonameId());
        return same ? SAME : ofTowns(one, other);
    }

    private static Where ofTowns(Place one, Place other) {
        double distance = km(one, other);
        if (distance <= SAME_KM) {
            return SAME;
        }
        if (distance > FAR_KM) {
            return APART;
        }
        boolean seat = sameName(one.name(), one.admin1()) || sameName(other.name(), other.admin1());
        if ((seat || district(one) || district(other)) && sameName(one.admin1(), other.admin1())) {
            return WITHIN;
        }
        return distance > TOWNS_KM && exact(one) && exact(other) ? APART : NEAR;
    }

    /** Whether a place lies in an area, as far as the map tells. */
    static boolean holds(Place area, Place place) {
        if (!resolved(area) || !resolved(place) || !area.country().equals(place.country())) {
            return false;
        }
        if (area.precision() != null && area.precision() == REGION) {
            return area.lat() != null && place.lat() != null && km(area, place) <= REGION_KM;
        }
        return broad(area) || between(area, place).specific();
    }

    /** Whether the place says more than a country or a wide region. */
    static boolean pinpoints(Place place) {
        return resolved(place) ? !broad(place) : place.name() != null;
    }

    static boolean resolved(Place place) {
        return place.country() != null && !place.country().isEmpty();
    }

    static boolean located(Place place) {
        return place.lat() != null && place.lon() != null;
    }

    static boolean division(Place place) {
        return place.precision() != null && place.precision() == FIRST_ORDER;
    }

    private static boolean exact(Place place) {
        return place.precision() == null || place.precision() == EXACT;
    }

    /** A second-order division: it holds the towns around its middle. */
    private static boolean district(Place place) {
        return place.precision() != null && place.precision() == DISTRICT;
    }

    static double km(Place one, Place other) {
        double dLat = Math.toRadians(other.lat() - one.lat()) / 2;
        double dLon = Math.toRadians(other.lon() - one.lon()) / 2;
        double a = Math.sin(dLat) * Math.sin(dLat)
                + Math.cos(Math.toRadians(one.lat()))
                        * Math.cos(Math.toRadians(other.lat()))
                        * Math.sin(dLon)
                        * Math.sin(dLon);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static boolean broad(Place place) {
        boolean wide = place.precision() != null && place.precision() > FIRST_ORDER;
        return wide || (!located(place) && !division(place));
    }

    /** "Homs", "Homs Governorate" and "homs province" are one name. */
    private static boolean sameName(String one, String other) {
        return one != null && other != null && !bare(one).isEmpty() && bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        String plain = KIND_OF_DIVISION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return NO_LETTER.matcher(plain).replaceAll("");
    }
}

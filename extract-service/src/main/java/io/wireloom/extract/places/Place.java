package io.wireloom.extract.places;

/**
 * One place of the gazetteer.
 *
 * @param name the name to show, as the source spells it or in its usual English form
 * @param country ISO 3166-1 alpha-2 code (XK for Kosovo); empty for seas and areas of several states
 * @param admin1 the name of the first-order division the place lies in (of the division itself for {@link Kind#ADMIN1}), or empty
 * @param lat latitude of a representative point, in degrees (WGS 84)
 * @param lon longitude of that point, in degrees
 * @param geonameId the GeoNames identifier, 0 if none is known
 * @param kind what sort of place it is
 * @param population inhabitants, 0 if unknown; for divisions and countries the sum over their listed towns
 */
public record Place(
        String name,
        String country,
        String admin1,
        double lat,
        double lon,
        long geonameId,
        Kind kind,
        long population) {

    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double WITHIN_KM = 100;

    /**
     * How exactly the point stands for the place, as UCDP GED codes it in {@code where_prec}: 1 exact town or site, 3 second-order
     * division, 4 first-order division, 5 region or linear feature, 6 country, 7 international or at sea. Code 2 ("near a town") is
     * a property of a sentence and is never returned here.
     */
    public int precision() {
        return switch (kind) {
            case CITY, SITE -> 1;
            case ADMIN2 -> 3;
            case ADMIN1 -> 4;
            case REGION -> 5;
            case WATER -> country.isEmpty() ? 7 : 5;
            case COUNTRY -> 6;
            case SUPRANATIONAL -> 7;
        };
    }

    /** Whether another place lies in this country, division or region, as far as the data tell. */
    public boolean contains(Place other) {
        if (!country.equals(other.country) || country.isEmpty() || other.kind == Kind.COUNTRY) {
            return false;
        }
        return switch (kind) {
            case COUNTRY -> true;
            case ADMIN1 -> other.kind != Kind.ADMIN1 && admin1.equals(other.admin1);
            case ADMIN2, REGION -> other.kind == Kind.CITY && distanceKm(other) < WITHIN_KM;
            default -> false;
        };
    }

    /** Whether this is a town that its division is called after, as Hama is. */
    public boolean namesDivision() {
        return kind == Kind.CITY && !admin1.isEmpty() && NameKey.of(name).startsWith(NameKey.of(admin1));
    }

    /** Great-circle distance to another place's point, in kilometres. */
    public double distanceKm(Place other) {
        double dLat = Math.toRadians(other.lat - lat) / 2;
        double dLon = Math.toRadians(other.lon - lon) / 2;
        double a = Math.sin(dLat) * Math.sin(dLat)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.sin(dLon) * Math.sin(dLon);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}

package io.wireloom.bench.geoparsing;

/** Where the names of a corpus were placed, against where they are. */
final class ResolutionScore {

    /** The distance that the literature allows: a hundred miles. */
    static final double NEAR_KM = 161;

    private int located;
    private int resolved;
    private int near;
    private int rightCountry;
    private double errorKm;
    private int unlocated;
    private int left;

    /** Counts a name that the annotators located; {@code km} is NaN when it was left unresolved. */
    void located(double km, boolean sameCountry) {
        located++;
        if (!Double.isNaN(km)) {
            resolved++;
            near += km <= NEAR_KM ? 1 : 0;
            rightCountry += sameCountry ? 1 : 0;
            errorKm += km;
        }
    }

    /** Counts a name that nobody could place. */
    void unlocated(boolean leftUnresolved) {
        unlocated++;
        left += leftUnresolved ? 1 : 0;
    }

    int places() {
        return located;
    }

    int unknown() {
        return unlocated;
    }

    /** Share of the resolved names that were placed within {@link #NEAR_KM}; 0 when there is none. */
    double nearOfResolved() {
        return share(near, resolved);
    }

    double nearOfAll() {
        return share(near, located);
    }

    double resolved() {
        return share(resolved, located);
    }

    double rightCountry() {
        return share(rightCountry, resolved);
    }

    double meanErrorKm() {
        return resolved == 0 ? 0 : errorKm / resolved;
    }

    double leftUnresolved() {
        return share(left, unlocated);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

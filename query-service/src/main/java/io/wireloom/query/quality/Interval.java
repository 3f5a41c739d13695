package io.wireloom.query.quality;

/**
 * A share with the interval that the true share lies in with 95 % confidence, after Wilson, "Probable Inference, the Law of
 * Succession, and Statistical Inference", J. Am. Stat. Assoc. 22 (1927): right for small samples and near 0 and 1.
 *
 * @param value the share, 0 to 1
 * @param low lower end
 * @param high upper end
 * @param of what it is a share of
 */
public record Interval(double value, double low, double high, long of) {

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959964;

    private static final double PLACES = 1000;

    /** @param right half-right answers count a half; at most {@code of} */
    public static Interval of(double right, long of) {
        if (of == 0) {
            return new Interval(0, 0, 1, 0);
        }
        double share = right / of;
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        return new Interval(
                rounded(share), rounded(Math.max(0, middle - half)), rounded(Math.min(1, middle + half)), of);
    }

    private static double rounded(double share) {
        return Math.round(share * PLACES) / PLACES;
    }
}

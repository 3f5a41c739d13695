package io.wireloom.bench.confidence;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How far shares come true: for claims of about the same share, how many are right. */
final class Reliability {

    /** Upper ends of the bins. */
    private static final double[] ENDS = {0.5, 0.7, 0.8, 0.9, 0.95, 1.0};

    private final List<Judged> claims;
    private final List<Double> shares;

    /**
     * @param shares the share given to each claim
     */
    Reliability(List<Judged> claims, List<Double> shares) {
        this.claims = claims;
        this.shares = shares;
    }

    /** Mean squared distance of share and verdict: 0 is perfect. */
    double brier() {
        double sum = 0;
        for (int i = 0; i < claims.size(); i++) {
            double off = shares.get(i) - verdict(i);
            sum += off * off;
        }
        return sum / claims.size();
    }

    /** Mean logarithmic loss in nats: 0 is perfect. */
    double logLoss() {
        double sum = 0;
        for (int i = 0; i < claims.size(); i++) {
            double given = Math.min(1 - 1e-6, Math.max(1e-6, shares.get(i)));
            sum -= claims.get(i).right() ? Math.log(given) : Math.log(1 - given);
        }
        return sum / claims.size();
    }

    /** Expected calibration error: the distance of mean share and share of right ones, over the bins by their size. */
    double calibrationError() {
        double sum = 0;
        for (int bin = 0; bin < ENDS.length; bin++) {
            double[] figures = bin(bin);
            sum += Math.abs(figures[1] - figures[2]);
        }
        return sum / claims.size();
    }

    void print(PrintWriter out, String title) {
        Table table = new Table(title, "claims", "mean confidence", "share right");
        for (int bin = 0; bin < ENDS.length; bin++) {
            double[] figures = bin(bin);
            if (figures[0] > 0) {
                String range = String.format(Locale.ROOT, "%.2f to %.2f", bin == 0 ? 0 : ENDS[bin - 1], ENDS[bin]);
                table.row(range, (int) figures[0], figures[1] / figures[0], figures[2] / figures[0]);
            }
        }
        table.print(out);
    }

    /** Of a bin: claims, sum of shares, right ones. */
    private double[] bin(int bin) {
        double[] figures = new double[3];
        for (int i = 0; i < claims.size(); i++) {
            double share = shares.get(i);
            boolean in = share <= ENDS[bin] && (bin == 0 || share > ENDS[bin - 1]);
            if (in) {
                figures[0]++;
                figures[1] += share;
                figures[2] += verdict(i);
            }
        }
        return figures;
    }

    private int verdict(int claim) {
        return claims.get(claim).right() ? 1 : 0;
    }
}

package io.wireloom.bench.desk;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.util.Arrays;

/** Times of several kinds of questions, each asked over and over, one after another. */
final class Latencies {

    /** Asked before any is counted. */
    private static final int WARM_UP = 50;

    private final int requests;
    private final PrintWriter progress;
    private final Table table =
            new Table("asked for", "p50 ms", "p99 ms", "greatest ms", "bytes", "target: p99 within", "met");
    private int missed;

    Latencies(int requests, PrintWriter progress) {
        this.requests = requests;
        this.progress = progress;
    }

    /** A question; answers the size of its answer in bytes. */
    interface Question {
        long ask(int number) throws Exception;
    }

    /**
     * @param target milliseconds within which 99 answers in 100 are to come; 0 for none
     */
    void measure(String name, int target, Question question) throws Exception {
        for (int i = 0; i < Math.min(WARM_UP, requests); i++) {
            question.ask(i);
        }
        double[] millis = new double[requests];
        long bytes = 0;
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            bytes += question.ask(WARM_UP + i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        double slow = millis[requests * 99 / 100];
        boolean met = slow <= target;
        missed += target > 0 && !met ? 1 : 0;
        table.row(
                name,
                millis[requests / 2],
                slow,
                millis[requests - 1],
                bytes / requests,
                target == 0 ? "" : target,
                target == 0 ? "" : met ? "yes" : "NO");
        progress.printf("measured: %s: p50 %.1f ms, p99 %.1f ms%n", name, millis[requests / 2], slow);
        progress.flush();
    }

    Table table() {
        return table;
    }

    /** How many kinds came later than their target. */
    int missed() {
        return missed;
    }
}
